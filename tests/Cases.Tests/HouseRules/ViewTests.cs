using System.Reflection;
using Cases.Engine;
using Cases.Views;

namespace Cases.Tests.HouseRules;

public sealed class ViewTests
{
    static readonly HashSet<Type> Columns =
    [
        typeof(Guid), typeof(string), typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset),
        typeof(Personal), typeof(SearchText), typeof(IReadOnlyList<string>), typeof(IReadOnlyList<Guid>),
    ];

    [Fact]
    public void Every_view_is_kept() => Missing<IView>(typeof(IView).Assembly, AllViews.Views).ShouldBeEmpty();

    [Fact]
    public void Every_figure_is_kept() => Missing<IFigure>(typeof(IView).Assembly, AllViews.Figures).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_view_nobody_keeps() => Missing<IView>(typeof(ViewTests).Assembly, AllViews.Views).ShouldBe([nameof(Stray)]);

    [Fact]
    public void No_two_views_share_a_name() => AllViews.Views.Select(v => v.Name).ShouldBeUnique();

    [Fact]
    public void Every_row_starts_with_its_key() => AllViews.Views.Where(v => KeyOf(v.Row) is not ("Guid" or "String")).ShouldBeEmpty();

    [Fact]
    public void Every_column_has_a_type_that_tables_know() => AllViews.Views.SelectMany(v => Strange(v.Row)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_type_that_tables_do_not_know() => Strange(typeof(StrayRow)).ShouldBe(["StrayRow.Far"]);

    static IEnumerable<string> Missing<T>(Assembly assembly, IEnumerable<T> kept) => assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)))
        .Except(kept.Select(k => k!.GetType())).Select(t => t.Name);

    static string KeyOf(Type row) => row.GetConstructors()[0].GetParameters()[0].ParameterType.Name;

    static IEnumerable<string> Strange(Type row) => row.GetProperties()
        .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var type && !type.IsEnum && !Columns.Contains(type))
        .Select(p => $"{row.Name}.{p.Name}");

    sealed record StrayRow(Guid Id, TimeSpan Far);

    sealed class Stray : View<Guid, StrayRow>
    {
        public override string Name => "stray";

        public override int Definition => 1;

        public override IEnumerable<Guid> Keys(RecordedEvent e) => [];

        public override StrayRow? Apply(StrayRow? row, RecordedEvent e) => row;
    }
}
