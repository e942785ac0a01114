namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class KeepCommitmentTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2099-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["commitment-kept"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Commitment();
        return (id, $"/commitments/{id}/keep", "/commitments");
    }
}
