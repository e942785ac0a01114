namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class StartExperimentTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2099-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["experiment-started"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Experiment();
        return (id, $"/experiments/{id}/start", $"/experiments/{id}");
    }
}
