namespace Cases.Web.Tests.Pages.Journeys;

public sealed class PausePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("why", "Illness."), ("until", "2025-01-06"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("until", "2024-01-06"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "until";

    protected override string[] Recorded => ["journey-paused"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "pause");
}
