namespace Cases.Web.Tests.Pages.Journeys;

public sealed class CompletePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("closureReason", "reached-end"), ("reason", "Found work."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("closureReason", "reached-end"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["journey-completed"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "complete");
}
