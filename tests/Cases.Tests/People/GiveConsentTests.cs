using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class GiveConsentTests
{
    static readonly GiveConsent Give = new(Samples.Person, Purposes.Sharing, new DateOnly(2026, 6, 30));

    [Fact]
    public void Records_a_yes_from_the_day_of_the_act_to_the_last_day_it_holds() =>
        Samples.Known().When(Give, Acts.Caseworker.On(2024, 10, 10))
            .Then<Person>(Samples.Person, new ConsentGiven(Purposes.Sharing, new DateOnly(2026, 6, 30), new DateOnly(2024, 10, 10)));

    [Fact]
    public void Refuses_a_purpose_nobody_knows() =>
        Samples.Known().When(Give with { Purpose = "marketing" }, Acts.Caseworker).ThenRefused(Refusals.UnknownPurpose, "purpose");

    [Fact]
    public void Refuses_an_end_before_the_yes() =>
        Samples.Known().When(Give with { Until = new DateOnly(2024, 10, 13) }, Acts.Caseworker)
            .ThenRefused(Refusals.EndsBeforeItStarts, "until");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Give, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Give, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known().When(Give, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Give, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
