using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class DoStepPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2999-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["plan-step-done"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"steps/{plan.StepVersion}/done");
    }
}
