using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class CorrectStepPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Write two letters."), ("owner", "participant"), ("due", "2024-12-01"), ("reason", "Misheard."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", ""), ("owner", "participant"), ("due", "2024-12-01"), ("reason", "Misheard."), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "text";

    protected override string[] Recorded => ["plan-step-corrected"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var plan = await Host.Plan();
        return (plan.Journey, $"steps/{plan.StepVersion}");
    }
}
