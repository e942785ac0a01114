namespace Cases.Web.Tests.Pages.Journeys;

public sealed class ReferPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed =>
        [("to", "grenoble-alpes"), ("theme", "rights"), ("message", "Needs a course."), ("reason", "Cannot be reached."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("to", "grenoble-alpes"), ("theme", "rights"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    // The referral is a stream of its own.
    protected override string[] Recorded => [];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "refer");
}
