using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class CorrectPersonTests
{
    static readonly CorrectPerson Correct = new(Samples.Person, 1, Personal.Of("Amineh"), Personal.Of("Exemple"), Personal.Of("1990-02-01"), "fa");

    static readonly PersonCorrected Corrected = new(1, Correct.GivenName, Correct.FamilyName, Correct.BirthDate, "fa");

    static readonly Act Wrong = Acts.Caseworker.Because("It was misheard.");

    [Fact]
    public void Says_anew_who_the_person_is() => Samples.Known().When(Correct, Wrong).Then<Person>(Samples.Person, Corrected);

    [Fact]
    public void Corrects_a_correction() =>
        Samples.Known(Corrected).When(Correct with { Corrects = 2 }, Wrong).Then<Person>(Samples.Person, Corrected with { Corrects = 2 });

    [Fact]
    public void Refuses_what_was_corrected_already() => Samples.Known(Corrected).When(Correct, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() =>
        Samples.Known(new ConsentRefused(Purposes.Image)).When(Correct with { Corrects = 2 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known(Corrected).When(Correct with { Corrects = 2 }, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Correct with { Corrects = 2 }, Wrong).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(Corrected, new PersonErased(ErasureGround.Request)).When(Correct with { Corrects = 2 }, Wrong).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(Corrected).When(Correct with { Corrects = 2 }, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known(Corrected).When(Correct with { Corrects = 2 }, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
