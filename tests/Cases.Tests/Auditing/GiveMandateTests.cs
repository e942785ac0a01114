using Cases.Auditing;
using Cases.Engine;
using static Cases.Tests.Auditing.Mandated;

namespace Cases.Tests.Auditing;

public sealed class GiveMandateTests
{
    [Fact]
    public void Is_given_for_kinds_a_territory_and_a_time() => new Scenario().When(Give, Lawfully).Then<Mandate>(Id, Given);

    [Fact]
    public void Refuses_a_mandate_that_is_there() => InForce().When(Give, Lawfully).ThenRefused(Refusals.AlreadyExists, "mandateId");

    [Fact]
    public void Refuses_a_mandate_without_an_auditor() => new Scenario().When(Give with { Auditor = " " }, Lawfully).ThenRefused(Refusals.Required, "auditor");

    [Fact]
    public void Refuses_a_mandate_that_opens_nothing() => new Scenario().When(Give with { Opens = [] }, Lawfully).ThenRefused(Refusals.Required, "opens");

    [Fact]
    public void Refuses_a_mandate_for_the_whole_trail() => new Scenario().When(Give with { For = null }, Lawfully).ThenRefused(Refusals.MandateTooWide, "for");

    [Fact]
    public void Refuses_a_period_that_ends_before_it_starts() =>
        new Scenario().When(Give with { From = Acts.Day, To = Acts.Day.AddDays(-1) }, Lawfully).ThenRefused(Refusals.EndsBeforeItStarts, "to");

    [Fact]
    public void Refuses_a_mandate_that_is_over_at_once() =>
        new Scenario().When(Give with { Until = Acts.Day.AddDays(-1) }, Lawfully).ThenRefused(Refusals.EndsBeforeItStarts, "until");

    [Fact]
    public void Refuses_a_mandate_without_a_legal_ground() => new Scenario().When(Give, Acts.Administrator).ThenRefused(Refusals.ReasonRequired);

    [Fact]
    public void Refuses_an_administrator_of_elsewhere() =>
        new Scenario().When(Give, Acts.By(Role.Administrator, "grenoble-alpes").Because("x")).ThenRefused(Refusals.OutOfTerritory, "for");

    [Fact]
    public void Refuses_an_auditor_who_mandates_themselves() => new Scenario().When(Give, Auditor.Because("x")).ThenRefused(Refusals.RoleNotAllowed);
}
