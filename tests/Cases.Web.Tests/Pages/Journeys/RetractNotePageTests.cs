using Cases.Engine;
using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class RetractNotePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Wrong person."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("reason", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["note-retracted"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new AddNote(journey, Personal.Of("Came by.")));
        return (journey, $"notes/{recorded[0].Version}");
    }
}
