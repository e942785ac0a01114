using Cases.Engine;

namespace Cases.Tests.HouseRules;

public sealed class TypeNameTests
{
    static readonly IReadOnlyList<string> Empty = ["Manager", "Helper", "Helpers", "Service", "Dto", "Utils", "Util"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Saying(typeof(IEngine).Assembly.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_such_a_name() => Saying([typeof(CaseManager)]).ShouldBe([nameof(CaseManager)]);

    static IEnumerable<string> Saying(IEnumerable<Type> types) =>
        types.Select(t => t.Name).Where(name => Empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

    static class CaseManager;
}
