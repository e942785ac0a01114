namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class SpendResourceTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("kind", "printing"), ("amount", "40,5"), ("unit", "EUR"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("kind", "printing"), ("amount", "0"), ("unit", "EUR"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "amount";

    protected override string[] Recorded => ["resource-spent"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Running();
        return (id, $"/experiments/{id}/spend", $"/experiments/{id}");
    }
}
