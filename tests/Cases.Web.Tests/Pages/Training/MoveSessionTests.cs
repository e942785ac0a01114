namespace Cases.Web.Tests.Pages.Training;

public sealed class MoveSessionTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("time.day", "2024-10-15"), ("time.starts", "09:00"), ("time.ends", "12:00"), ("place", "Library"), ("reason", "Agreed together.")];

    protected override (string Name, string Value)[] Wrong => [("time.day", "2024-10-15"), ("time.starts", "12:00"), ("time.ends", "09:00"), ("place", "Library"), ("reason", "Agreed together.")];

    protected override string WrongField => "time.ends";

    protected override string[] Recorded => ["session-moved"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Session();
        return (id, $"/sessions/{id}/move", $"/sessions/{id}");
    }
}
