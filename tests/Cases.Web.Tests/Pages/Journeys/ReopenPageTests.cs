using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class ReopenPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Came back."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("reason", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["journey-reopened"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        await Host.Given(new WithdrawJourney(journey, "moved-away"));
        return (journey, $"reopen");
    }
}
