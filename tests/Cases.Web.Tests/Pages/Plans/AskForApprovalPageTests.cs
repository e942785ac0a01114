using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class AskForApprovalPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-13-45")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["plan-approval-requested"];

    protected override async Task<(Guid Journey, string Path)> Page() => ((await Host.Plan()).Journey, "plan/ask");
}
