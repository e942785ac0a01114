namespace Cases.Web.Tests.Pages.Referrals;

public sealed class CompleteReferralTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("outcome", "Found a course."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2099-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["referral-done"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.ReferredToService(accepted: true);
        return (id, $"/referrals/{id}/done", $"/referrals/{id}");
    }
}
