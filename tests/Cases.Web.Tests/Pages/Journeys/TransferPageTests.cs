namespace Cases.Web.Tests.Pages.Journeys;

public sealed class TransferPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("to", "grenoble-alpes"), ("reason", "Moves next week."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("to", "grenoble-alpes"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["journey-transferred-out"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "transfer");
}
