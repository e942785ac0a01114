using System.Net;
using Cases.Journeys;
using Cases.Training;

namespace Cases.Web.Tests.Pages.Training;

public sealed class AddToRollCallTests(WebHost host) : ThingActTests(host)
{
    Guid there, forgotten;

    protected override (string Name, string Value)[] Typed =>
        [("line.journeyId", forgotten.ToString()), ("line.status", "Late"), ("line.hours", "2"), ("occurredOn", "2024-10-14")];

    protected override (string Name, string Value)[] Wrong =>
        [("line.journeyId", forgotten.ToString()), ("line.status", "Present"), ("line.hours", "9"), ("occurredOn", "2024-10-14")];

    protected override string WrongField => "line.hours";

    protected override string[] Recorded => ["roll-call-line-added"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var session = await Host.Session();
        there = await Host.Enrolled("Abel", "Present");
        forgotten = await Host.Enrolled("Bela", "Forgotten");
        await Host.Given(new RecordRollCall(session, Guid.CreateVersion7(), [new RollCallLine(there, AttendanceStatus.Present)]));
        return (session, $"/sessions/{session}/roll-call/add", $"/sessions/{session}");
    }

    [Fact]
    public async Task Writes_the_line_on_the_journey_with_its_hours()
    {
        var (_, path, _) = await Page();

        await (await Host.SignedIn("caseworker")).Submit(path, Typed);

        var line = (await Host.History(forgotten))[^1].Data.ShouldBeOfType<AttendanceRecorded>();
        (line.Status, line.Hours).ShouldBe((AttendanceStatus.Late, 2));
    }

    [Fact]
    public async Task Does_not_offer_who_is_on_the_sheet()
    {
        var (_, path, _) = await Page();

        var offered = (await (await Host.SignedIn("caseworker")).Page(path)).QuerySelectorAll("[name='line.journeyId'] option").Select(option => option.GetAttribute("value"));

        offered.ShouldContain(forgotten.ToString());
        offered.ShouldNotContain(there.ToString());
    }

    [Fact]
    public async Task Is_linked_from_a_session_whose_roll_was_called()
    {
        var (_, path, session) = await Page();

        (await (await Host.SignedIn("caseworker")).Page(session)).QuerySelector($".page-head a[href='{path}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_before_the_roll_was_called_without_leading_to_a_field_that_is_not_there()
    {
        var (journey, session) = (await Host.Enrolled(), await Host.Session());

        var answer = await (await Host.InEnglish("caseworker")).Submit($"/sessions/{session}/roll-call/add",
            ("line.journeyId", journey.ToString()), ("line.status", "Present"), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var summary = (await Browser.Read(answer)).QuerySelector("[role=alert]")!;
        summary.QuerySelector("li")!.TextContent.Trim().ShouldBe("The roll call has not been taken yet.");
        summary.QuerySelector("a").ShouldBeNull();
    }
}
