using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class RetractRelationTests
{
    static readonly RetractRelation Retract = new(Samples.Person, Samples.Other, RelationKind.Parent);

    static readonly Act Because = Acts.Caseworker.Because("They say so.");

    static Scenario Related() => Samples.Known(new RelationStarted(Samples.Other, RelationKind.Parent))
        .Given<Person>(Samples.Other, Samples.Registered, new RelationStarted(Samples.Person, RelationKind.Child));

    [Fact]
    public void Is_told_by_both() =>
        Related().When(Retract, Because)
            .Then<Person>(Samples.Person, new RelationRetracted(Samples.Other, RelationKind.Parent))
            .Then<Person>(Samples.Other, new RelationRetracted(Samples.Person, RelationKind.Child));

    [Fact]
    public void Leaves_alone_another_one_who_was_erased() =>
        Related().Given<Person>(Samples.Other, new PersonErased(ErasureGround.Request)).When(Retract, Because).ThenNothingOn(Samples.Other);

    [Fact]
    public void Refuses_what_they_are_not_to_each_other() =>
        Related().When(Retract with { Kind = RelationKind.Spouse }, Because).ThenRefused(Refusals.RelationNotHeld, "otherId");

    [Fact]
    public void Refuses_without_a_reason() =>
        Related().When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_somebody_unknown() =>
        new Scenario().When(Retract, Because).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Related().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Retract, Because).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Related().When(Retract, Acts.By(Role.Caseworker, "grenoble").Because("It was said.")).ThenRefused(Refusals.OutOfTerritory);
}
