using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class DistinguishPersonsTests
{
    static readonly DistinguishPersons Distinguish = new(Samples.Person, Samples.Other);
    static readonly Act Coordinator = Acts.Coordinator.Because("Two sisters.");

    static Scenario Two(params IEvent[] ofTheOther) => Samples.Known().Given<Person>(Samples.Other, [Samples.Registered, .. ofTheOther]);

    [Fact]
    public void Is_told_by_both_files() => Two().When(Distinguish, Coordinator)
        .Then<Person>(Samples.Person, new PersonDistinguished(Samples.Other))
        .Then<Person>(Samples.Other, new PersonDistinguished(Samples.Person));

    [Fact]
    public void Records_nothing_twice() =>
        Two().Given<Person>(Samples.Person, new PersonDistinguished(Samples.Other)).When(Distinguish, Coordinator).ThenNothing();

    [Fact]
    public void Refuses_a_caseworker() => Two().When(Distinguish, Acts.Caseworker.Because("Two.")).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_a_person_from_themselves() =>
        Two().When(new DistinguishPersons(Samples.Person, Samples.Person), Coordinator).ThenRefused(Refusals.SamePerson, "otherId");

    [Fact]
    public void Refuses_somebody_nobody_knows() => Samples.Known().When(Distinguish, Coordinator).ThenRefused(Refusals.NotFound, "otherId");

    [Fact]
    public void Refuses_who_is_merged() =>
        Two(new PersonMerged(Samples.Person)).When(Distinguish, Coordinator).ThenRefused(Refusals.PersonMerged, "otherId");

    [Fact]
    public void Refuses_without_a_reason() => Two().When(Distinguish, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");
}
