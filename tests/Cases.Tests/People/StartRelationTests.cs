using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class StartRelationTests
{
    static readonly StartRelation Start = new(Samples.Person, Samples.Other, RelationKind.Parent);

    static Scenario Two() => Samples.Known().Given<Person>(Samples.Other, Samples.Registered);

    [Fact]
    public void Is_told_by_both_each_from_their_side() =>
        Two().When(Start, Acts.Caseworker)
            .Then<Person>(Samples.Person, new RelationStarted(Samples.Other, RelationKind.Parent))
            .Then<Person>(Samples.Other, new RelationStarted(Samples.Person, RelationKind.Child));

    [Theory]
    [InlineData(RelationKind.Spouse, RelationKind.Spouse)]
    [InlineData(RelationKind.Child, RelationKind.Parent)]
    [InlineData(RelationKind.Sibling, RelationKind.Sibling)]
    [InlineData(RelationKind.Guardian, RelationKind.Ward)]
    [InlineData(RelationKind.Ward, RelationKind.Guardian)]
    [InlineData(RelationKind.Household, RelationKind.Household)]
    public void Turns_round_for_the_other_one(RelationKind kind, RelationKind inverse) => kind.Inverse().ShouldBe(inverse);

    [Fact]
    public void Refuses_a_relation_with_oneself() =>
        Samples.Known().When(Start with { OtherId = Samples.Person }, Acts.Caseworker).ThenRefused(Refusals.SamePerson, "otherId");

    [Fact]
    public void Refuses_what_is_recorded_already() =>
        Two().Given<Person>(Samples.Person, new RelationStarted(Samples.Other, RelationKind.Parent)).When(Start, Acts.Caseworker).ThenRefused(Refusals.RelationHeld, "kind");

    [Fact]
    public void Refuses_another_one_who_was_erased() =>
        Two().Given<Person>(Samples.Other, new PersonErased(ErasureGround.Request)).When(Start, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "otherId");

    [Fact]
    public void Refuses_somebody_unknown() =>
        new Scenario().When(Start, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Two().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Start, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Two().When(Start, Acts.By(Role.Caseworker, "grenoble").Because("It was said.")).ThenRefused(Refusals.OutOfTerritory);
}
