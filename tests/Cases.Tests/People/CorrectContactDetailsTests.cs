using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class CorrectContactDetailsTests
{
    static readonly CorrectContactDetails Correct = new(Samples.Person, 2, Email: Personal.Of("amina@example.org"));

    static readonly ContactDetailsGiven Given = new(Personal.Of("anima@example.org"), null);

    static readonly ContactDetailsCorrected Corrected = new(2, Correct.Email, null);

    static readonly Act Wrong = Acts.Caseworker.Because("It was misheard.");

    [Fact]
    public void Says_both_anew() => Samples.Known(Given).When(Correct, Wrong).Then<Person>(Samples.Person, Corrected);

    [Fact]
    public void Corrects_a_correction() =>
        Samples.Known(Given, Corrected).When(Correct with { Corrects = 3 }, Wrong).Then<Person>(Samples.Person, Corrected with { Corrects = 3 });

    [Fact]
    public void Refuses_what_newer_details_replaced() => Samples.Known(Given, Given).When(Correct, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() => Samples.Known(Given).When(Correct with { Corrects = 1 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_neither_an_address_nor_a_number() => Samples.Known(Given).When(Correct with { Email = null }, Wrong).ThenRefused(Refusals.Unreachable, "email");

    [Fact]
    public void A_person_can_be_written_to_at_the_address_that_was_put_right() =>
        Person.Evolve(Person.Evolve(Person.Evolve(Person.Empty, Samples.Registered), new ContactDetailsGiven(null, Personal.Of("06"))), Corrected).HasEmail.ShouldBeTrue();

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known(Given).When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Correct, Wrong).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(Given, new PersonErased(ErasureGround.Request)).When(Correct, Wrong).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(Given).When(Correct, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known(Given).When(Correct, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
