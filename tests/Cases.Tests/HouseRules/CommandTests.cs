using System.Reflection;
using Cases.Engine;

namespace Cases.Tests.HouseRules;

public sealed class CommandTests
{
    static IEnumerable<Type> Commands(Assembly assembly) => assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ICommand)));

    [Fact]
    public void Every_command_has_its_tests() =>
        Untested(Commands(typeof(ICommand).Assembly), typeof(CommandTests).Assembly.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_command_without_tests() =>
        Untested([typeof(JustOpen)], typeof(CommandTests).Assembly.GetTypes()).ShouldBe([nameof(JustOpen)]);

    [Fact]
    public void Every_command_says_who_may_send_it() => ForNobody(Commands(typeof(ICommand).Assembly)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_command_that_does_not() => ForNobody([typeof(JustOpen)]).ShouldBe([nameof(JustOpen)]);

    static IEnumerable<string> Untested(IEnumerable<Type> commands, IReadOnlyCollection<Type> tests) => commands
        .Where(c => !tests.Any(t => t.Name == c.Name + "Tests" && t.Namespace?.Split('.')[^1] == c.Namespace?.Split('.')[^1]))
        .Select(c => c.Name);

    static IEnumerable<string> ForNobody(IEnumerable<Type> commands) =>
        commands.Where(c => c.GetCustomAttribute<ByAttribute>() is not { Roles.Count: > 0 }).Select(c => c.Name);

    sealed record JustOpen : ICommand
    {
        public ValueTask<Decision> Decide(IStreams streams, Act act) => ValueTask.FromResult(Decision.Nothing);
    }
}
