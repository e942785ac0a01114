namespace Cases.Web.Tests.Pages.Training;

public sealed class CancelSessionTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Agreed together.")];

    protected override (string Name, string Value)[] Wrong => [("reason", "")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["session-cancelled"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Session();
        return (id, $"/sessions/{id}/cancel", $"/sessions/{id}");
    }
}
