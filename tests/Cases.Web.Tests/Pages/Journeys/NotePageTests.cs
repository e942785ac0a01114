namespace Cases.Web.Tests.Pages.Journeys;

public sealed class NotePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("text", "Came by."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("text", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "text";

    protected override string[] Recorded => ["note-added"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "note");
}
