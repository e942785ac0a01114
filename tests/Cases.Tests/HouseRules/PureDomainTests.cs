using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cases.Tests.HouseRules;

/// <summary>The domain gets its time and its ids from the act and the command, so that the same events always give the same rows.</summary>
public sealed partial class PureDomainTests
{
    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom(NumberGenerator)?\b|\bTimeProvider\b|\bStopwatch\b|\bEnvironment\.Tick")]
    private static partial Regex Impure();

    static string Domain([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Cases");

    static IEnumerable<string> Sources => Directory.EnumerateFiles(Domain(), "*.cs", SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(Domain(), f).Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any());

    [Fact]
    public void The_domain_asks_no_clock_and_no_chance() =>
        Sources.Where(f => Impure().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void The_rule_reads_the_sources() => Sources.Select(Path.GetFileName).ShouldContain("Act.cs");

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var n = Random.Shared.Next();")]
    [InlineData("Decision Handle(TimeProvider time)")]
    public void The_rule_sees_a_clock_or_chance(string source) => Impure().IsMatch(source).ShouldBeTrue();
}
