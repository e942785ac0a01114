using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class AddStepPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Write a letter."), ("owner", "caseworker"), ("due", "2024-12-01"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", "Write a letter."), ("owner", "caseworker"), ("due", "2024-11-03"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "due";

    protected override string[] Recorded => ["plan-step-added"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"goals/{plan.GoalVersion}/step");
    }
}
