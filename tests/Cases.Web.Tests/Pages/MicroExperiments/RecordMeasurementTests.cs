namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class RecordMeasurementTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("criterion", "visits"), ("value", "12"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("criterion", "visits"), ("value", "a few"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "value";

    protected override string[] Recorded => ["measurement-recorded"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Running();
        return (id, $"/experiments/{id}/measure", $"/experiments/{id}");
    }
}
