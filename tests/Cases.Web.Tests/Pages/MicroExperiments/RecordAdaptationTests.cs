namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class RecordAdaptationTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("what", "Open on Saturdays."), ("reason", "Agreed together."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("what", "Open on Saturdays."), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["adaptation-recorded"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Running();
        return (id, $"/experiments/{id}/adapt", $"/experiments/{id}");
    }
}
