using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class TaskPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Call the school."), ("due", "2024-12-01"), ("for", "caseworker"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", "Call the school."), ("due", "2024-10-01"), ("for", "caseworker"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "due";

    protected override string[] Recorded => ["task-set"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "task");
}
