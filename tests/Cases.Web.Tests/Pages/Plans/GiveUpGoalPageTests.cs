using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class GiveUpGoalPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Another one."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["goal-given-up"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"goals/{plan.GoalVersion}/give-up");
    }
}
