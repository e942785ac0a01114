namespace Cases.Web.Tests.Pages.Journeys;

public sealed class ContactPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("channel", "Phone"), ("reached", "True"), ("summary", "All is well."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("channel", "Phone"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reached";

    protected override string[] Recorded => ["contact-recorded"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "contact");
}
