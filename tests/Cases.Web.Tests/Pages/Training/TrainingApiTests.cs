using System.Net;
using System.Text.Json;
using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class TrainingApiTests(WebHost host)
{
    [Fact]
    public async Task Gives_the_sheet_to_sign_with_who_is_expected()
    {
        var journey = await host.Enrolled();
        var session = await host.Session(journey);

        using var sheet = await Read("caseworker", $"/api/v1/sessions/{session}/sheet");
        sheet.RootElement.GetProperty("expected").EnumerateArray().ShouldHaveSingleItem().GetProperty("journey").GetGuid().ShouldBe(journey);
        sheet.RootElement.GetProperty("halfDays").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Gives_no_sheet_of_another_territory() =>
        (await (await host.SignedIn("caseworker-grenoble")).Get($"/api/v1/sessions/{await host.Session()}/sheet")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Gives_the_calendar_as_the_feed_does() =>
        (await (await (await host.SignedIn("caseworker")).Get("/api/v1/calendar")).Content.ReadAsStringAsync()).ShouldStartWith("BEGIN:VCALENDAR");

    [Fact]
    public async Task Says_who_of_a_group_was_passed_over_and_why()
    {
        var (wanted, applicant) = (await host.Enrolled(), await host.Applied("Ottoline", "Vermeil"));
        var session = await host.Session();
        var browser = await host.SignedIn("coordinator");

        using var answer = JsonDocument.Parse(await (await browser.Send("/api/v1/invite-group",
            new { commandId = Guid.CreateVersion7(), command = new { sessionId = session, journeyIds = new[] { wanted, applicant } } })).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("events").GetArrayLength().ShouldBe(1);
        var passed = answer.RootElement.GetProperty("passedOver").EnumerateArray().ShouldHaveSingleItem();
        (passed.GetProperty("journey").GetGuid(), passed.GetProperty("code").GetString()).ShouldBe((applicant, "journey-not-active"));
    }

    [Fact]
    public async Task Refuses_to_assign_an_account_of_another_territory()
    {
        var journey = await host.Enrolled();
        var browser = await host.SignedIn("coordinator");

        var answer = await browser.Send("/api/v1/assign-caseworker",
            new { commandId = Guid.CreateVersion7(), command = new AssignCaseworker(journey, "caseworker-grenoble") });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("not-of-the-territory");
    }

    async Task<JsonDocument> Read(string account, string path) => JsonDocument.Parse(await (await (await host.SignedIn(account)).Get(path)).Content.ReadAsStringAsync());
}
