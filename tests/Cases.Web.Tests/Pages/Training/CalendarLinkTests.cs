using System.Net;
using Cases.Postgres;
using Cases.Training;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cases.Web.Tests.Pages.Training;

public sealed class CalendarLinkTests(WebHost host) : IClassFixture<WebHost>
{
    async Task<string> Link(string account)
    {
        var page = await Browser.Read(await (await host.SignedIn(account)).Submit("/sessions/calendar"));
        return new Uri(page.GetElementById("calendar-link")!.GetAttribute("value")!).PathAndQuery;
    }

    Task<HttpResponseMessage> Read(string link) => host.Browser().Get(link);

    [Fact]
    public async Task Reads_sessions_to_come_without_signing_in_and_without_a_name()
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);
        var starts = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        var session = Guid.CreateVersion7();
        await host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "Rights",
            new SessionTime(day, starts, starts.AddHours(3)), "Town hall", "fr", Facilitators: ["caseworker"]));
        await host.Given(new InviteParticipants(session, [await host.Enrolled()]));

        var answer = await Read(await Link("caseworker"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await answer.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain($"UID:{session}"), text => text.ShouldNotContain(Past.FamilyName), text => text.ShouldNotContain("caseworker"));
    }

    [Fact]
    public async Task Shows_nothing_of_another_territory()
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);
        var starts = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        var session = Guid.CreateVersion7();
        await host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "Rights",
            new SessionTime(day, starts, starts.AddHours(3)), "Town hall", "fr"));

        (await (await Read(await Link("caseworker-grenoble"))).Content.ReadAsStringAsync()).ShouldNotContain(session.ToString());
    }

    [Fact]
    public async Task Ends_the_old_link_with_a_new_one()
    {
        var old = await Link("coordinator");
        await Link("coordinator");

        (await Read(old)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ends_when_revoked()
    {
        var link = await Link("caseworker-clermont");
        var browser = await host.SignedIn("caseworker-clermont");
        await browser.Press(await browser.Page("/sessions/calendar"), "/sessions/calendar/revoke");

        (await Read(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/calendar.ics"), InlineData("/calendar.ics?key="), InlineData("/calendar.ics?key=guess")]
    public async Task Is_not_there_without_the_secret(string path) => (await Read(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Keeps_the_secret_nowhere()
    {
        var secret = (await Link("coordinator")).Split("key=")[1];
        await using var select = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select count(*) from cases.calendar_links l where strpos(l::text, $1) > 0 or strpos(encode(l.hash, 'escape'), $1) > 0");
        select.Parameters.Add(new() { Value = secret });

        (await select.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Takes_no_secret_that_is_easier_to_guess() =>
        (await (await host.SignedIn("coordinator")).Press(await (await host.SignedIn("coordinator")).Page("/sessions/calendar"), "/sessions/calendar", ("secret", "guess")))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Is_not_for_evaluators() =>
        (await (await host.SignedIn("evaluator")).Get("/sessions/calendar")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
