using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class RetractPlanEntryPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Another person’s."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["plan-entry-retracted"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"plan/{plan.StepVersion}");
    }
}
