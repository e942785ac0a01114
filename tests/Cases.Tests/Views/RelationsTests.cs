using Cases.People;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class RelationsTests
{
    static readonly RelationRow Held = new(Relations.KeyOf(Samples.Person, Samples.Other, RelationKind.Parent),
        Samples.Person, Samples.Other, RelationKind.Parent, "lyon", Acts.Day);

    static Log Started => new Log().And<Person>(Samples.Person, Samples.Registered)
        .And<Person>(Samples.Person, new RelationStarted(Samples.Other, RelationKind.Parent));

    [Fact]
    public void Says_what_the_other_one_is_and_since_when() => Row(Started).ShouldBe(Held);

    [Fact]
    public void Says_when_it_ended() =>
        Row(Started.And<Person>(Samples.Person, new RelationEnded(Samples.Other, RelationKind.Parent), Acts.Day.AddDays(2)))
            .ShouldBe(Held with { Until = Acts.Day.AddDays(2) });

    [Fact]
    public void Has_no_relation_that_was_taken_back() =>
        Row(Started.And<Person>(Samples.Person, new RelationRetracted(Samples.Other, RelationKind.Parent))).ShouldBeNull();

    static RelationRow? Row(Log log) => log.Row<RelationRow>(new Relations(), Held.Relation);
}
