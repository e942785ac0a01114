using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class CorrectNeedsTests
{
    static readonly CorrectNeeds Correct = new(Samples.Person, 2, ["fa"], Childcare: true);

    static readonly NeedsStated Stated = new(["ar"], false, true, null);

    static readonly NeedsCorrected Corrected = new(2, Correct.Languages, false, true, null);

    static readonly Act Wrong = Acts.Caseworker.Because("It was misheard.");

    [Fact]
    public void Says_all_of_them_anew() => Samples.Known(Stated).When(Correct, Wrong).Then<Person>(Samples.Person, Corrected);

    [Fact]
    public void Corrects_a_correction() =>
        Samples.Known(Stated, Corrected).When(Correct with { Corrects = 3 }, Wrong).Then<Person>(Samples.Person, Corrected with { Corrects = 3 });

    [Fact]
    public void Refuses_what_was_said_anew_since() => Samples.Known(Stated, Stated).When(Correct, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() => Samples.Known(Stated).When(Correct with { Corrects = 1 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_a_language_named_twice() =>
        Samples.Known(Stated).When(Correct with { Languages = ["fa", "fa"] }, Wrong).ThenRefused(Refusals.NamedTwice, "languages");

    [Fact]
    public void Refuses_a_language_without_a_name() => Samples.Known(Stated).When(Correct with { Languages = [""] }, Wrong).ThenRefused(Refusals.Required, "languages");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known(Stated).When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Correct, Wrong).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(Stated, new PersonErased(ErasureGround.Request)).When(Correct, Wrong).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(Stated).When(Correct, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known(Stated).When(Correct, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
