namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class SetCriterionTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("code", "returns"), ("measure", "People who come back"), ("unit", "people"), ("target", "5"), ("direction", "AtLeast")];

    protected override (string Name, string Value)[] Wrong => [("code", "returns"), ("measure", "People who come back"), ("unit", "people"), ("target", "many"), ("direction", "AtLeast")];

    protected override string WrongField => "target";

    protected override string[] Recorded => ["criterion-set"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var id = await Host.Experiment();
        return (id, $"/experiments/{id}/criterion", $"/experiments/{id}");
    }
}
