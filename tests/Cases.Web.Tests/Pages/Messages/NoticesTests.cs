using System.Net;
using Cases.Messages;
using Cases.Training;

namespace Cases.Web.Tests.Pages.Messages;

[Collection(nameof(ThingPages))]
public sealed class NoticesTests(WebHost host)
{
    static readonly (string, string)[] Moved =
        [("time.day", "2024-10-15"), ("time.starts", "09:00"), ("time.ends", "12:00"), ("place", "Library"), ("reason", "Agreed together.")];

    [Fact]
    public async Task Moving_a_session_tells_those_who_may_be_told_its_new_time_and_place()
    {
        var (told, silent) = (await host.Writable(), await host.Enrolled("Ottoline", "Vermeil"));
        var session = await host.Session(told, silent);

        var answer = await (await host.SignedIn("coordinator")).Submit($"/sessions/{session}/move", [.. Moved, ("tell", "yes")]);

        answer.Headers.Location!.OriginalString.ShouldBe($"/sessions/{session}/messages");
        var message = (await host.Messages(told)).ShouldHaveSingleItem();
        (message.Template, message.Session).ShouldBe((Templates.SessionMoved, session));
        (await host.Store.Keys.Open(message.Text))!.ShouldContain("mardi 15 octobre 2024 à 09:00");
        (await host.Store.Keys.Open(message.Text))!.ShouldContain("Lieu : Library");
        (await host.Messages(silent)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_written_to_need_not_be_told_again()
    {
        var (told, silent) = (await host.Writable(), await host.Enrolled("Ottoline", "Vermeil"));
        var session = await host.Session(told, silent);
        var browser = await host.InEnglish("coordinator");

        await browser.Submit($"/sessions/{session}/move", [.. Moved, ("tell", "yes")]);
        await host.Settled();

        var page = await browser.Page($"/sessions/{session}");
        page.QuerySelector(".banner[data-color=warning]")!.TextContent.ShouldContain("1 person was invited before and must be told. 1 person was written to.");
        page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Must be told", StringComparison.Ordinal)).TextContent.ShouldContain("Vermeil");
    }

    [Fact]
    public async Task Calling_a_session_off_tells_them_too()
    {
        var journey = await host.Writable();
        var session = await host.Session(journey);

        await (await host.SignedIn("coordinator")).Submit($"/sessions/{session}/cancel", ("reason", "Agreed together."), ("tell", "yes"));

        (await host.Messages(journey)).ShouldHaveSingleItem().Template.ShouldBe(Templates.SessionCancelled);
    }

    [Fact]
    public async Task Calling_a_series_off_from_a_session_on_tells_of_each()
    {
        var journey = await host.Writable();
        var series = Guid.CreateVersion7();
        await host.Given(new ScheduleSeries(series, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "Mondays",
            new Recurrence(Past.Day, new TimeOnly(9, 0), new TimeOnly(11, 0), 1, Count: 3), "Town hall", "fr"));
        var sessions = Enumerable.Range(0, 3).Select(n => ScheduleSeries.SessionIdOf(series, n)).ToList();
        foreach (var session in sessions) await host.Given(new InviteParticipants(session, [journey]));

        await (await host.SignedIn("coordinator")).Submit($"/sessions/{sessions[1]}/cancel", ("reach", "following"), ("reason", "Agreed together."), ("tell", "yes"));

        foreach (var session in sessions.Skip(1)) (await host.History(session))[^1].Type.ShouldBe("session-cancelled");
        (await host.History(sessions[0]))[^1].Type.ShouldBe("participant-invited");
        (await host.Messages(journey)).Select(m => m.Session).ShouldBe([sessions[1], sessions[2]], ignoreOrder: true);
    }

    [Fact]
    public async Task Moving_a_series_from_a_session_on_moves_each_by_as_many_days()
    {
        var series = Guid.CreateVersion7();
        await host.Given(new ScheduleSeries(series, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "Mondays",
            new Recurrence(Past.Day, new TimeOnly(9, 0), new TimeOnly(11, 0), 1, Count: 3), "Town hall", "fr"));

        await (await host.SignedIn("coordinator")).Submit($"/sessions/{ScheduleSeries.SessionIdOf(series, 1)}/move",
            ("reach", "following"), ("time.day", "2024-10-22"), ("time.starts", "14:00"), ("time.ends", "16:00"), ("place", "Library"), ("reason", "Agreed together."));

        ((SessionMoved)(await host.History(ScheduleSeries.SessionIdOf(series, 2)))[^1].Data).Day.ShouldBe(new DateOnly(2024, 10, 29));
    }

    [Fact]
    public async Task Gives_programs_who_was_written_to_about_a_session()
    {
        var journey = await host.Writable();
        var session = await host.Session(journey);
        await (await host.SignedIn("coordinator")).Submit($"/sessions/{session}/cancel", ("reason", "Agreed together."), ("tell", "yes"));

        using var answer = System.Text.Json.JsonDocument.Parse(await (await (await host.SignedIn("caseworker")).Get($"/api/v1/messages?session={session}&status=requested")).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("total").GetInt64().ShouldBe(1);
        answer.RootElement.GetProperty("messages")[0].GetProperty("journey").GetGuid().ShouldBe(journey);
    }

    [Fact]
    public async Task Nobody_is_told_where_the_box_is_not_checked()
    {
        var journey = await host.Writable();
        var session = await host.Session(journey);

        var answer = await (await host.SignedIn("coordinator")).Submit($"/sessions/{session}/cancel", ("reason", "Agreed together."));

        answer.Headers.Location!.OriginalString.ShouldBe($"/sessions/{session}");
        (await host.Messages(journey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_form_sent_twice_tells_nobody_twice()
    {
        var journey = await host.Writable();
        var session = await host.Session(journey);
        var browser = await host.SignedIn("coordinator");
        var page = await browser.Page($"/sessions/{session}/move");
        var hidden = page.QuerySelectorAll("form.command input[type=hidden]").Select(f => (f.GetAttribute("name")!, f.GetAttribute("value")!)).ToList();

        foreach (var _ in Enumerable.Range(0, 2)) await browser.Post($"/sessions/{session}/move", [.. hidden, .. Moved, ("tell", "yes")]);

        (await host.Messages(journey)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_form_says_before_whom_no_email_reaches_and_the_page_says_it_after()
    {
        var session = await host.Session(await host.Writable(), await host.Enrolled("Ottoline", "Vermeil"));
        var browser = await host.InEnglish("coordinator");
        (await browser.Page($"/sessions/{session}/cancel")).QuerySelector("form.command .aside li")!.TextContent
            .ShouldBe("Ottoline Vermeil: Nobody may be written to without their consent to being contacted.");
        await browser.Submit($"/sessions/{session}/cancel", ("reason", "Agreed together."), ("tell", "yes"));

        var tables = (await browser.Page($"/sessions/{session}/messages")).QuerySelectorAll("table tbody").Select(t => t.TextContent).ToList();

        tables[0].ShouldContain("A session is cancelled");
        tables[0].ShouldContain("On its way");
        tables[1].ShouldContain("Ottoline Vermeil");
    }

    [Theory]
    [InlineData("evaluator", HttpStatusCode.Forbidden)]
    [InlineData("caseworker-grenoble", HttpStatusCode.NotFound)]
    [InlineData("caseworker", HttpStatusCode.OK)]
    public async Task The_emails_of_a_session_are_for_its_team(string account, HttpStatusCode expected) =>
        (await (await host.SignedIn(account)).Get($"/sessions/{await host.Session()}/messages")).StatusCode.ShouldBe(expected);
}
