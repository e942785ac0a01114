using Cases.Auditing;
using Cases.Engine;
using static Cases.Tests.Auditing.Mandated;

namespace Cases.Tests.Auditing;

public sealed class RevokeMandateTests
{
    [Fact]
    public void Is_revoked_with_a_reason() => InForce().When(new RevokeMandate(Id), Lawfully).Then<Mandate>(Id, new MandateRevoked());

    [Fact]
    public void Refuses_to_revoke_without_a_reason() => InForce().When(new RevokeMandate(Id), Acts.Administrator).ThenRefused(Refusals.ReasonRequired);

    [Fact]
    public void Refuses_to_revoke_twice() => InForce(new MandateRevoked()).When(new RevokeMandate(Id), Lawfully).ThenRefused(Refusals.MandateOver, "mandateId");

    [Fact]
    public void Refuses_to_revoke_what_was_never_given() => new Scenario().When(new RevokeMandate(Id), Lawfully).ThenRefused(Refusals.NotFound, "mandateId");
}
