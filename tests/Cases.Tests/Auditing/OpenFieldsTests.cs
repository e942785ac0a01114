using Cases.Auditing;
using Cases.Engine;
using static Cases.Tests.Auditing.Mandated;

namespace Cases.Tests.Auditing;

public sealed class OpenFieldsTests
{
    [Fact]
    public void What_is_opened_is_recorded_with_its_filter_and_number() =>
        InForce().When(new OpenFields(Id, "territory lyon", 412), Auditor).Then<Mandate>(Id, new FieldsOpened("territory lyon", 412));

    [Fact]
    public void Opens_on_its_last_day() =>
        InForce().When(new OpenFields(Id, "", 1), Auditor with { Today = Given.Until }).Then<Mandate>(Id, new FieldsOpened("", 1));

    [Fact]
    public void Opens_nothing_the_day_after() =>
        InForce().When(new OpenFields(Id, "", 1), Auditor with { Today = Given.Until.AddDays(1) }).ThenRefused(Refusals.MandateOver, "mandateId");

    [Fact]
    public void Opens_nothing_once_revoked() =>
        InForce(new MandateRevoked()).When(new OpenFields(Id, "", 1), Auditor).ThenRefused(Refusals.MandateOver, "mandateId");

    [Fact]
    public void Opens_nothing_for_another_auditor() =>
        InForce().When(new OpenFields(Id, "", 1), Auditor with { Actor = "colleague" }).ThenRefused(Refusals.MandateOfAnother, "mandateId");

    [Fact]
    public void Opens_nothing_under_no_mandate() => new Scenario().When(new OpenFields(Id, "", 1), Auditor).ThenRefused(Refusals.NotFound, "mandateId");

    [Fact]
    public void Refuses_less_than_nothing() => InForce().When(new OpenFields(Id, "", -1), Auditor).ThenRefused(Refusals.Negative, "fields");

    [Fact]
    public void Refuses_an_administrator_who_would_open() => InForce().When(new OpenFields(Id, "", 1), Lawfully).ThenRefused(Refusals.RoleNotAllowed);
}
