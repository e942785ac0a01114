using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.People;

public sealed class SharePersonTests
{
    static readonly SharePerson Share = new(Samples.Person, "grenoble");

    static readonly ConsentGiven Consent = new(Purposes.Sharing, new DateOnly(2024, 10, 31), new DateOnly(2024, 10, 10));

    static Scenario Ready(params IEvent[] then) => Samples.Known(then).Given<Territory>(Territory.IdOf("grenoble"),
        new TerritoryRegistered("grenoble", new Words("Grenoble", "Grenoble"), TerritoryKind.Metropolis, "Europe/Paris", "FR"));

    [Fact]
    public void Opens_the_file_by_consent() =>
        Ready(Consent).When(Share, Acts.Caseworker).Then<Person>(Samples.Person, new PersonShared("grenoble", Overridden: false));

    [Fact]
    public void Records_that_a_coordinator_decided_without_consent() =>
        Ready().When(Share, Acts.Coordinator.Because("They moved and cannot be reached."))
            .Then<Person>(Samples.Person, new PersonShared("grenoble", Overridden: true));

    [Fact]
    public void Records_nothing_when_the_territory_knows_them_already() =>
        Ready(Consent, new PersonShared("grenoble", false)).When(Share, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_a_caseworker_without_consent() =>
        Ready().When(Share, Acts.Caseworker.Because("They moved.")).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_a_coordinator_without_consent_or_reason() =>
        Ready().When(Share, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_on_a_day_before_the_consent() =>
        Ready(Consent).When(Share, Acts.Caseworker.On(2024, 10, 9)).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_on_a_day_after_the_consent() =>
        Ready(Consent with { Until = new DateOnly(2024, 10, 13) }).When(Share, Acts.Caseworker).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_after_the_consent_was_withdrawn() =>
        Ready(Consent, new ConsentWithdrawn(Purposes.Sharing)).When(Share, Acts.Caseworker).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_a_territory_nobody_registered() =>
        Ready(Consent).When(Share with { With = "nowhere" }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "with");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Share, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Share, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Ready(Consent).When(Share, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Share, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
