using Cases.Views;

namespace Cases.Tests.Views;

public sealed class LabViewsTests
{
    [Fact]
    public void Names_no_table_twice() => LabViews.All.Select(v => v.Name).ShouldBeUnique();

    [Fact]
    public void Keys_every_row_by_its_first_property() =>
        LabViews.All.Select(v => v.Row.GetConstructors()[0].GetParameters()[0].ParameterType)
            .ShouldAllBe(type => type == typeof(Guid) || type == typeof(string));

    [Fact]
    public void Keeps_inline_only_what_has_one_row_a_stream() =>
        LabViews.All.Where(v => v.Inline).Select(v => v.Name)
            .ShouldBe(["sessions", "policy-labs", "experiments", "practices", "commitments"]);
}
