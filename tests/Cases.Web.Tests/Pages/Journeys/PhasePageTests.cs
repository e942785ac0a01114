namespace Cases.Web.Tests.Pages.Journeys;

public sealed class PhasePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("phase", "training"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("phase", "follow-up"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["phase-entered"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "phase");
}
