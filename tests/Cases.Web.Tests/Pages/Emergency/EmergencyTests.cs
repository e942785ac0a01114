using System.Net;
using Cases.Engine;
using Cases.Enrolment;
using Cases.People;
using Cases.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests.Pages.Emergency;

public sealed class EmergencyTests(WebHost host) : IClassFixture<WebHost>
{
    const string Account = "caseworker-grenoble";

    static readonly (string, string)[] Typed =
        [("givenName", "Halima"), ("familyName", "Vertefeuille"), ("birthDate", "1991-07-08"), ("reason", "She is in hospital here.")];

    [Fact]
    public async Task Who_has_names_birth_date_and_a_reason_reads_the_file_and_the_reading_and_the_reason_stay()
    {
        var (person, journey) = await Somebody();
        var browser = await host.InEnglish(Account);

        var answer = await browser.Submit("/emergency", Typed);

        answer.Headers.Location!.OriginalString.ShouldBe($"/emergency/{person}");
        var page = await browser.Page($"/emergency/{person}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Halima Vertefeuille");
        page.QuerySelector("main")!.TextContent.ShouldContain("06 39 98 00 12");
        page.QuerySelectorAll(".timeline li, .timeline-item").Length.ShouldBeGreaterThan(0);
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith("/journeys/", StringComparison.Ordinal)).ShouldBeEmpty();
        (await Readings(person)).ShouldBe(["emergency-search", "emergency"]);
        await host.Settled();
        var timeline = (await (await host.InEnglish("caseworker")).Page($"/journeys/{journey}")).QuerySelector(".journey-happened")!.TextContent;
        timeline.ShouldContain("Shown in an emergency to");
        timeline.ShouldContain("She is in hospital here.");
        (await browser.Page("/emergency")).QuerySelector($"a[href='/emergency/{person}']").ShouldNotBeNull();
        (await (await host.InEnglish("auditor")).Page("/trail/readings")).Body!.TextContent.ShouldContain("of another territory opened in an emergency");
    }

    [Fact]
    public async Task Nothing_can_be_recorded_and_no_page_of_the_file_is_open()
    {
        var (person, journey) = await Somebody();
        var browser = await host.InEnglish(Account);
        await browser.Submit("/emergency", Typed);

        foreach (var path in new[] { "", "/note", "/documents", "/receipts" })
            (await browser.Get($"/journeys/{journey}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await browser.Send("/api/v1/add-note", new { commandId = Guid.CreateVersion7(), command = new { journeyId = journey, text = "Seen." } })).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.History(person)).Count(e => e.Data is EmergencyAccessOpened).ShouldBe(1);
    }

    [Fact]
    public async Task Programs_search_open_and_read_alike()
    {
        var (person, journey) = await Somebody();
        var browser = await host.InEnglish(Account);
        (await browser.Get($"/api/v1/emergency/{person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var found = await browser.Send("/api/v1/emergency/search", new { givenName = "Halima", familyName = "Vertefeuille", birthDate = "1991-07-08" });
        (await found.Content.ReadAsStringAsync()).ShouldBe($"[\"{person}\"]");
        await browser.Send("/api/v1/open-in-emergency", new { commandId = Guid.CreateVersion7(), reason = "She is in hospital here.", command = new { personId = person } });

        var shown = await (await browser.Get($"/api/v1/emergency/{person}")).Content.ReadAsStringAsync();
        shown.ShouldContain("Halima Vertefeuille");
        shown.ShouldContain(journey.ToString());
    }

    [Theory]
    [InlineData("birthDate", "1991-07-09")]
    [InlineData("givenName", "Halimatou Rose")]
    public async Task A_name_or_a_day_that_differs_finds_nobody_and_the_search_is_recorded(string field, string value)
    {
        await Somebody();
        var before = (await Readings(Guid.Empty)).Count;

        var answer = await (await host.InEnglish(Account)).Submit("/emergency", [.. Typed.Where(t => t.Item1 != field), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Nobody of these names, born on this day, is known.");
        (await Readings(Guid.Empty)).Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("reason")]
    [InlineData("birthDate")]
    [InlineData("familyName")]
    public async Task Whatever_is_missing_is_said_beside_its_field_and_nobody_is_looked_for(string field)
    {
        var (person, _) = await Somebody();
        var before = (await Readings(person)).Count;

        var answer = await (await host.InEnglish(Account)).Submit("/emergency", [.. Typed.Where(t => t.Item1 != field)]);

        (await Browser.Read(answer)).GetElementById($"field-{field}-error").ShouldNotBeNull();
        (await Readings(person)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Signs_that_are_no_names_find_nobody() =>
        (await (await host.SignedIn(Account)).Submit("/emergency", ("givenName", "-"), ("familyName", "'"), ("birthDate", "1991-07-08"), ("reason", "x"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task The_file_is_closed_again_after_three_hours()
    {
        var (person, _) = await Somebody();
        var earlier = DateTimeOffset.UtcNow.AddHours(-3).AddSeconds(-1);
        await host.Services.GetRequiredService<IEngine>().Execute(new OpenInEmergency(person), new Act
        {
            CommandId = Guid.CreateVersion7(), Actor = Account, Role = Role.Caseworker, Scope = new HashSet<string> { "grenoble-alpes" }, OccurredOn = Past.Day,
            Now = earlier, Today = DateOnly.FromDateTime(earlier.UtcDateTime), Reason = Personal.Of("She is in hospital here."),
        });
        (await host.History(person))[^1].Data.ShouldBeOfType<EmergencyAccessOpened>();

        (await (await host.SignedIn(Account)).Get($"/emergency/{person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_sees_the_file_anyway_is_told_so()
    {
        await Somebody();

        var answer = await (await host.InEnglish("caseworker")).Submit("/emergency", Typed);

        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("You see this person’s file anyway");
    }

    [Fact]
    public async Task Nobody_else_is_shown_it()
    {
        var (person, _) = await Somebody();
        await (await host.InEnglish(Account)).Submit("/emergency", Typed);

        (await (await host.SignedIn("caseworker")).Get($"/emergency/{person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedIn("auditor")).Get("/emergency")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    // Each time somebody new: what a test before found is erased.
    async Task<(Guid Person, Guid Journey)> Somebody()
    {
        foreach (var before in await Known()) await host.Given(new ErasePerson(before, ErasureGround.Request), role: Role.Administrator);
        var command = new SubmitApplication(Guid.CreateVersion7(), Setting.Lyon, Population.Newcomer, "asylum-seeker",
            new NewPerson(Personal.Of("Halima"), Personal.Of("Vertefeuille"), Phone: Personal.Of("06 39 98 00 12"), BirthDate: Personal.Of("1991-07-08"), Language: "fr"));
        await host.Given(command);
        await host.Settled();
        return (command.PersonId, command.JourneyId);
    }

    async Task<IReadOnlyList<Guid>> Known()
    {
        var tokens = host.Store.Keys.Tokens.BornAs("Halima Vertefeuille", new DateOnly(1991, 7, 8));
        await using var select = host.Database.CreateCommand("select coalesce(array_agg(person), '{}') from views.people where alike @> $1 and not erased");
        select.Parameters.Add(new() { Value = tokens });
        return (Guid[])(await select.ExecuteScalarAsync())!;
    }

    async Task<IReadOnlyList<string>> Readings(Guid person)
    {
        await using var select = host.Database.CreateCommand("select coalesce(array_agg(what order by id), '{}') from cases.access_log where subject = $1 and what like 'emergency%'");
        select.Parameters.Add(new() { Value = person });
        return (string[])(await select.ExecuteScalarAsync())!;
    }
}
