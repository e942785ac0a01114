namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class RenegotiateCommitmentTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("due", "2099-01-31"), ("reason", "Agreed together.")];

    protected override (string Name, string Value)[] Wrong => [("due", "2024-11-13"), ("reason", "Agreed together.")];

    protected override string WrongField => "due";

    protected override string[] Recorded => ["commitment-renegotiated"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Commitment();
        return (id, $"/commitments/{id}/renegotiate", "/commitments");
    }
}
