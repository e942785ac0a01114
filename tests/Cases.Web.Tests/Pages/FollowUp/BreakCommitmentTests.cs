namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class BreakCommitmentTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04"), ("reason", "Agreed together.")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["commitment-broken"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Commitment();
        return (id, $"/commitments/{id}/break", "/commitments");
    }
}
