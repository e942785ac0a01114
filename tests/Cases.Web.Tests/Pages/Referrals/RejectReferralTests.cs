namespace Cases.Web.Tests.Pages.Referrals;

public sealed class RejectReferralTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("why", "No place."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2099-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["referral-rejected"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.ReferredToService(accepted: false);
        return (id, $"/referrals/{id}/reject", $"/referrals/{id}");
    }
}
