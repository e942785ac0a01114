using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class CorrectPhasePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Too early."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("reason", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["phase-entry-corrected"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new EnterPhase(journey, "training"));
        return (journey, $"phases/{recorded[0].Version}");
    }
}
