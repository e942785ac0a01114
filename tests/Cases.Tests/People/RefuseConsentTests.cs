using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class RefuseConsentTests
{
    static readonly RefuseConsent Refuse = new(Samples.Person, Purposes.Image);

    [Fact]
    public void Records_a_no() =>
        Samples.Known().When(Refuse, Acts.Caseworker).Then<Person>(Samples.Person, new ConsentRefused(Purposes.Image));

    [Fact]
    public void Refuses_a_purpose_nobody_knows() =>
        Samples.Known().When(Refuse with { Purpose = "marketing" }, Acts.Caseworker).ThenRefused(Refusals.UnknownPurpose, "purpose");

    [Fact]
    public void Refuses_while_a_consent_stands() =>
        Samples.Known(new ConsentGiven(Purposes.Image, null)).When(Refuse, Acts.Caseworker).ThenRefused(Refusals.ConsentGiven, "purpose");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Refuse, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Refuse, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known().When(Refuse, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Refuse, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
