using System.Reflection;
using System.Text.RegularExpressions;
using Cases.Engine;

namespace Cases.Tests.HouseRules;

public sealed partial class EventTests
{
    [GeneratedRegex("^[a-z]+(-[a-z]+)*(-[0-9]+)?$")]
    private static partial Regex Kebab();

    [GeneratedRegex("(^|-)([a-z]+ed|begun|broken|chosen|done|drawn|found|given|held|kept|left|made|met|put|sent|set|spent|taken|withdrawn)(-|$)")]
    private static partial Regex PastTense();

    public static TheoryData<string> Names => [.. EventNames.Domain.Types.Select(EventNames.Domain.NameOf).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_stored_name_is_kebab_case_and_past_tense(string name) => IsWellNamed(name).ShouldBeTrue();

    [Theory, InlineData("PersonErased"), InlineData("person-erase"), InlineData("person_erased")]
    public void The_rule_sees_a_bad_name(string name) => IsWellNamed(name).ShouldBeFalse();

    [Fact]
    public void Every_state_counts_an_event_it_does_not_know() => Uncounting(States(typeof(IEvent).Assembly)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_state_that_does_not_count() => Uncounting([typeof(Forgetful)]).ShouldBe([nameof(Forgetful)]);

    static bool IsWellNamed(string name) => Kebab().IsMatch(name) && PastTense().IsMatch(name);

    static IEnumerable<Type> States(Assembly assembly) => assembly.GetTypes().Where(t => t.IsClass
        && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IState<>)));

    static IEnumerable<string> Uncounting(IEnumerable<Type> states) => states
        .Where(s => (long)typeof(EventTests).GetMethod(nameof(VersionAfter), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(s).Invoke(null, [])! != 1)
        .Select(s => s.Name);

    static long VersionAfter<TState>() where TState : class, IState<TState> => TState.Evolve(TState.Empty, new Unknown()).Version;

    sealed record Unknown : IEvent;

    sealed record Forgetful : IState<Forgetful>
    {
        public static string StreamType => "forgetful";

        public static Forgetful Empty { get; } = new();

        public long Version => 0;

        public IEnumerable<string> Territories => [];

        public static Forgetful Evolve(Forgetful state, IEvent @event) => state;
    }
}
