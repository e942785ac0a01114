using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.People;

public sealed class RetractRoleTests
{
    static readonly RetractRole Retract = new(Samples.Person, 2);

    static readonly RoleStarted Started = new(Population.Newcomer, "asylum-seeker");

    static readonly RoleRetracted Retracted = new(2, Population.Newcomer, "asylum-seeker");

    static readonly Act Wrong = Acts.Caseworker.Because("It was misheard.");

    [Fact]
    public void Takes_back_that_somebody_took_a_role_on() => Samples.Known(Started).When(Retract, Wrong).Then<Person>(Samples.Person, Retracted);

    [Fact]
    public void Somebody_whose_end_of_a_role_is_taken_back_has_it_again() =>
        new IEvent[] { Samples.Registered, Started, new RoleEnded(Population.Newcomer, "asylum-seeker"), Retracted with { Corrects = 3 } }
            .Aggregate(Person.Empty, Person.Evolve).Has(Population.Newcomer, "asylum-seeker").ShouldBeTrue();

    [Fact]
    public void Refuses_what_was_taken_back_already() => Samples.Known(Started, Retracted).When(Retract, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() => Samples.Known(Started).When(Retract with { Corrects = 1 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known(Started).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(Started, new PersonErased(ErasureGround.Request)).When(Retract, Wrong).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(Started).When(Retract, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known(Started).When(Retract, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
