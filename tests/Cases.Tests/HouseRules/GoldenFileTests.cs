using System.Runtime.CompilerServices;
using System.Text.Json;
using Cases.Engine;

namespace Cases.Tests.HouseRules;

/// <summary>One stored sample of every event version, never edited: what was written years ago must be read for ever.</summary>
public sealed class GoldenFileTests
{
    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");

    public static TheoryData<string> Names => [.. EventNames.Domain.Types.Select(EventNames.Domain.NameOf).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_event_version_is_read_and_written_as_its_golden_file_says(string name) =>
        Rewritten(name, File.ReadAllText(Path.Combine(Folder(), name + ".json"))).ShouldBe(
            File.ReadAllText(Path.Combine(Folder(), name + ".json")).Trim());

    /// <summary>A field that came later has a sample of its own, <c>name.what.json</c>: the first one stays as it was written.</summary>
    [Fact]
    public void Every_later_field_is_read_and_written_as_its_golden_file_says()
    {
        foreach (var file in Directory.GetFiles(Folder(), "*.*.json"))
            Rewritten(NameOf(file), File.ReadAllText(file)).ShouldBe(File.ReadAllText(file).Trim());
    }

    [Fact]
    public void No_golden_file_is_without_its_event() =>
        Directory.GetFiles(Folder(), "*.json").Select(NameOf).Except(Names.Select(n => n.Data)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_property_that_no_longer_exists() =>
        Should.Throw<JsonException>(() => Rewritten("person-erased", """{"gone": 1}"""));

    static string NameOf(string file) => Path.GetFileName(file).Split('.')[0];

    static string Rewritten(string name, string json)
    {
        var type = EventNames.Domain.TypeOf(name);
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, EventJson.Options), type, EventJson.Options);
    }
}
