using System.Reflection;
using Cases.Engine;

namespace Cases.Tests.HouseRules;

public sealed class DependencyTests
{
    [Fact]
    public void The_domain_references_the_base_library_only() => Strangers(typeof(IEngine).Assembly).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_stranger() => Strangers(typeof(DependencyTests).Assembly).ShouldContain("Shouldly");

    static IEnumerable<string> Strangers(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
}
