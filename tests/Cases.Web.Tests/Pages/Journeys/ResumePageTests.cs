using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class ResumePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2999-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["journey-resumed"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        await Host.Given(new PauseJourney(journey));
        return (journey, $"resume");
    }
}
