namespace Cases.Web.Tests.Pages.Referrals;

public sealed class RevokeReferralTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "They moved on."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["referral-revoked"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.ReferredToService(accepted: true);
        return (id, $"/referrals/{id}/revoke", $"/referrals/{id}");
    }
}
