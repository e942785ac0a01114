using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class RetractConsentTests
{
    static readonly RetractConsent Retract = new(Samples.Person, 3);

    static readonly ConsentGiven Given = new(Purposes.Sharing, null);

    static readonly ConsentRetracted Retracted = new(3, Purposes.Sharing);

    static readonly Act Wrong = Acts.Caseworker.Because("It was misheard.");

    [Fact]
    public void Takes_an_answer_back() => Samples.Known(Given, new ConsentWithdrawn(Purposes.Sharing)).When(Retract, Wrong).Then<Person>(Samples.Person, Retracted);

    [Fact]
    public void What_was_said_before_holds_again()
    {
        var person = new IEvent[] { Samples.Registered, Given, new ConsentWithdrawn(Purposes.Sharing), Retracted }.Aggregate(Person.Empty, Person.Evolve);

        person.ConsentsTo(Purposes.Sharing, new DateOnly(2025, 3, 14)).ShouldBeTrue();
    }

    [Fact]
    public void Refuses_what_was_taken_back_already() =>
        Samples.Known(Given, new ConsentWithdrawn(Purposes.Sharing), Retracted).When(Retract, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() => Samples.Known(Given).When(Retract with { Corrects = 1 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known(Given, Given).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(Given, Given, new PersonErased(ErasureGround.Request)).When(Retract, Wrong).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(Given, Given).When(Retract, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known(Given, Given).When(Retract, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
