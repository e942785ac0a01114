using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Training;

public sealed class CorrectAttendancePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("status", "Late"), ("hours", "1.5"), ("reason", "Came at three."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("status", "Late"), ("hours", "9"), ("reason", "Came at three."), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "hours";

    protected override string[] Recorded => ["attendance-corrected"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        return (journey, $"attendance/{await Host.Attended(journey)}");
    }
}
