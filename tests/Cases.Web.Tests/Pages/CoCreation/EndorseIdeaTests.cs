namespace Cases.Web.Tests.Pages.CoCreation;

public sealed class EndorseIdeaTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("organisationId", Web.Seeding.SeedIds.Of("organisation/operator").ToString()), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "journeyId";

    protected override string[] Recorded => ["idea-endorsed"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var (lab, idea, _) = await Host.Idea();
        return (lab, $"/ideas/{idea}/endorse", $"/labs/{lab}");
    }
}
