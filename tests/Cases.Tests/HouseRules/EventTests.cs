using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cases.Engine;

namespace Cases.Tests.HouseRules;

public sealed partial class EventTests
{
    [GeneratedRegex("^[a-z]+(-[a-z]+)*(-[0-9]+)?$")]
    private static partial Regex Kebab();

    [GeneratedRegex("(^|-)([a-z]+ed|begun|chosen|done|drawn|found|given|held|left|made|met|put|sent|set|spent|taken|withdrawn)(-|$)")]
    private static partial Regex PastTense();

    public static TheoryData<string> Names => [.. EventNames.Domain.Types.Select(EventNames.Domain.NameOf).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_stored_name_is_kebab_case_and_past_tense(string name) => IsWellNamed(name).ShouldBeTrue();

    [Theory, InlineData("PersonErased"), InlineData("person-erase"), InlineData("person_erased")]
    public void The_rule_sees_a_bad_name(string name) => IsWellNamed(name).ShouldBeFalse();

    [Theory, MemberData(nameof(Names))]
    public void Every_state_counts_every_event(string name) => Uncounting(States(typeof(IEvent).Assembly), Sample(name)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_state_that_does_not_count() =>
        Uncounting([typeof(Forgetful)], Sample("person-erased")).ShouldBe([nameof(Forgetful)]);

    static bool IsWellNamed(string name) => Kebab().IsMatch(name) && PastTense().IsMatch(name);

    static IEnumerable<Type> States(Assembly assembly) => assembly.GetTypes().Where(t => t.IsClass
        && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IState<>)));

    static IEnumerable<string> Uncounting(IEnumerable<Type> states, IEvent e) => states
        .Where(s => (long)typeof(EventTests).GetMethod(nameof(VersionAfter), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(s).Invoke(null, [e])! != 1)
        .Select(s => s.Name);

    static long VersionAfter<TState>(IEvent e) where TState : class, IState<TState> => TState.Evolve(TState.Empty, e).Version;

    static IEvent Sample(string name, [CallerFilePath] string here = "") => (IEvent)JsonSerializer.Deserialize(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", name + ".json")),
        EventNames.Domain.TypeOf(name), EventJson.Options)!;

    sealed record Forgetful : IState<Forgetful>
    {
        public static string StreamType => "forgetful";

        public static Forgetful Empty { get; } = new();

        public long Version => 0;

        public IEnumerable<string> Territories => [];

        public static Forgetful Evolve(Forgetful state, IEvent @event) => state;
    }
}
