using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class SetGoalPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Find work."), ("target", "2025-03-31"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "text";

    protected override string[] Recorded => ["goal-set"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "goal");
}
