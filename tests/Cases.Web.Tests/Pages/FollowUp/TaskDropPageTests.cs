using Cases.Engine;
using Cases.FollowUp;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class TaskDropPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2999-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["task-dropped"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new SetTask(journey, Guid.CreateVersion7(), "call", Personal.Of("Call."), Past.Day, "caseworker"));
        return (journey, $"tasks/{recorded[0].Version}/drop");
    }
}
