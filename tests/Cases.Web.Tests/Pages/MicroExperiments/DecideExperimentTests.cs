namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class DecideExperimentTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("decision", "Stop"), ("reason", "Agreed together."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("decision", "Adopt"), ("reason", "Agreed together."), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "decision";

    protected override string[] Recorded => ["experiment-decided"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Running();
        return (id, $"/experiments/{id}/decide", $"/experiments/{id}");
    }
}
