using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class CorrectGoalPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Find a flat."), ("target", ""), ("reason", "Misheard."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", "Find a flat."), ("target", "2024-11-03"), ("reason", "Misheard."), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "target";

    protected override string[] Recorded => ["goal-corrected"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"goals/{plan.GoalVersion}");
    }
}
