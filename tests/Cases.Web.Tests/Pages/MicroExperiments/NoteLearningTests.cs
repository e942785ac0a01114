namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class NoteLearningTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Children bring their parents."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "text";

    protected override string[] Recorded => ["learning-noted"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Running();
        return (id, $"/experiments/{id}/learn", $"/experiments/{id}");
    }
}
