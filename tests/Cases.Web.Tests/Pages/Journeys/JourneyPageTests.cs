using System.Net;
using AngleSharp.Dom;
using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;
using Cases.Postgres.Views;
using Cases.Training;

namespace Cases.Web.Tests.Pages.Journeys;

[Collection(nameof(JourneyPages))]
public sealed class JourneyPageTests(WebHost host)
{
    [Theory]
    [InlineData("evaluator")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task Is_not_for_other_roles(string account) =>
        (await (await host.SignedIn(account)).Get($"/journeys/{await host.Applied()}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Is_not_found_in_another_territory_nor_where_there_is_none()
    {
        var browser = await host.SignedIn("caseworker-grenoble");

        (await browser.Get($"/journeys/{await host.Applied()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/journeys/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Says_where_the_journey_stands()
    {
        var journey = await host.Enrolled();
        await host.Given(new EnterPhase(journey, "training"));
        await host.Given(new RecordContact(journey, ContactChannel.Phone, Reached: true), on: new(2024, 11, 4));
        await host.Given(new GiveConsent(await host.PersonOf(journey), Purposes.Contact));
        await host.Attended(journey);

        var facts = Facts(await Page(journey));

        facts["Where it stands"].ShouldContain("Training");
        facts["Last contact"].ShouldBe("4 November 2024");
        facts["Attendance"].ShouldBe("1 of 1 3 h");
        facts["Consents in force"].ShouldContain("Being contacted");
    }

    [Fact]
    public async Task Says_when_the_person_is_expected_next_and_where()
    {
        var journey = await host.Enrolled();
        var (session, starts) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow.AddDays(3));
        await host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "A walk through the city",
            new SessionTime(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(starts, "Europe/Paris").DateTime), starts, starts.AddHours(2)), "Town hall", "fr"));
        await host.Given(new InviteParticipants(session, [journey]));
        await host.Settled();

        var next = (await Page(journey)).QuerySelector($".glance a[href='/sessions/{session}']").ShouldNotBeNull();

        next.ParentElement!.QuerySelector("small")!.TextContent.ShouldBe("A walk through the city, Town hall");
    }

    [Fact]
    public async Task Says_which_languages_are_spoken_and_what_is_needed()
    {
        var journey = await host.Enrolled();
        await host.Given(new StateNeeds(await host.PersonOf(journey), ["fa"], Interpreter: true, Other: Personal.Of("No stairs.")));

        var facts = Facts(await Page(journey));

        facts["Languages spoken"].ShouldBe("French, Persian, Dari");
        facts["Needs"].ShouldBe("an interpreter · No stairs.");
    }

    [Fact]
    public async Task Warns_of_a_consent_that_ends_soon()
    {
        var journey = await host.Enrolled();
        await host.Given(new GiveConsent(await host.PersonOf(journey), Purposes.Sharing, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7)));

        (await Page(journey)).QuerySelector(".facts .ds-tag[data-color=warning]")!.TextContent.ShouldContain("ends soon");
    }

    [Fact]
    public async Task Sets_the_answers_before_and_after_side_by_side_with_the_change()
    {
        var journey = await host.Enrolled();
        await host.Given(new RecordSurvey(journey, "confidence", 1, SurveyMoment.After, [new SurveyAnswer("speak-up", 4), new SurveyAnswer("more", Words: Personal.Of("Friends."))]));
        await host.Given(new RecordSurvey(journey, "confidence", 1, SurveyMoment.Before, [new SurveyAnswer("speak-up", 1)]));

        var table = (await Page(journey)).QuerySelector(".assessment")!;

        table.QuerySelectorAll("tbody tr").Select(tr => string.Join(" | ", tr.Children.Select(c => c.TextContent)))
            .ShouldBe(["I speak up | 1 of 5 | 4 of 5 | +3", "What helped? | — | Friends. | "]);
    }

    [Fact]
    public async Task Leaves_out_of_the_comparison_what_was_taken_back()
    {
        var journey = await host.Enrolled();
        var survey = (await host.Given(new RecordSurvey(journey, "confidence", 1, SurveyMoment.Before, [new SurveyAnswer("speak-up", 1)])))[0];
        await host.Given(new RetractSurvey(journey, survey.Version), reason: "Another person’s.");

        (await Page(journey)).QuerySelector(".assessment").ShouldBeNull();
    }

    [Fact]
    public async Task Tells_what_happened_in_the_language_of_its_reader()
    {
        var journey = await host.Enrolled();
        await host.Given(new EnterPhase(journey, "training"));
        var browser = await host.SignedIn("coordinator");
        await browser.Get("/language/fr");

        var page = await browser.Page($"/journeys/{journey}");

        page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent).ShouldBe(
            ["Étape engagée : Formation", "Étape engagée : Inscription", "Inscription", "Désormais : Demandeur d’asile", "Candidature comme Demandeur d’asile, à Lyon", "Dossier créé à Lyon"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Strikes_a_corrected_entry_through_with_its_reason_and_links_both()
    {
        var journey = await host.Enrolled();
        var note = (await host.Given(new AddNote(journey, Personal.Of("Speaks Tigrinya."))))[0];
        await host.Given(new RetractNote(journey, note.Version), reason: "Another person’s note.");

        var page = await Page(journey);

        var wrong = page.GetElementById($"event-{note.Version}")!;
        wrong.QuerySelectorAll("s").Select(s => s.TextContent).ShouldBe(["Note", "Speaks Tigrinya."]);
        wrong.QuerySelector(".timeline-reason")!.TextContent.ShouldBe("Corrected: Another person’s note.");
        wrong.QuerySelector($"a[href='#event-{note.Version + 1}']").ShouldNotBeNull();
        page.QuerySelector($"#event-{note.Version + 1} a[href='#event-{note.Version}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Says_when_an_entry_was_recorded_later_than_it_happened()
    {
        var note = (await host.Given(new AddNote(await host.Enrolled(), Personal.Of("Late."))))[0];

        (await Page(note.Stream)).QuerySelector($"#event-{note.Version} .timeline-by")!.TextContent.ShouldStartWith("Maud Okafor, recorded on ");
    }

    [Fact]
    public async Task Offers_only_what_the_journey_allows()
    {
        var journey = await host.Enrolled();
        await host.Given(new WithdrawJourney(journey, "moved-away"));

        var links = (await Page(journey)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();

        links.ShouldContain($"/journeys/{journey}/reopen");
        links.ShouldNotContain($"/journeys/{journey}/phase");
    }

    [Fact]
    public async Task Shows_a_task_until_it_is_done()
    {
        var journey = await host.Enrolled();
        var task = Guid.CreateVersion7();
        await host.Given(new SetTask(journey, task, "call", Personal.Of("Call the school."), Past.Day, "caseworker"));
        (await Page(journey)).QuerySelector(".tasks b")!.TextContent.ShouldBe("Call the school.");

        await host.Given(new DoTask(journey, task));

        (await Page(journey)).QuerySelector(".tasks").ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_the_course_of_an_erased_person_and_nothing_of_their_words()
    {
        var journey = await host.Enrolled();
        await host.Given(new AddNote(journey, Personal.Of("Likes chess.")));
        await host.Given(new ErasePerson(await host.PersonOf(journey), ErasureGround.Request), actor: "administrator", role: Role.Administrator);

        var page = await Page(journey);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Erased person");
        page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent).ShouldContain("Enrolled");
        page.Body!.TextContent.ShouldNotContain("chess");
    }

    [Fact]
    public async Task Writes_each_opening_down_before_it_shows_anything()
    {
        var journey = await host.Enrolled();

        await Page(journey);

        (await host.Database.Query<Opened>("select subject, actor, role, what from cases.access_log where subject = $1", [await host.PersonOf(journey)]))
            .ShouldBe([new Opened(await host.PersonOf(journey), "coordinator", "coordinator", "journey")]);
    }

    [Fact]
    public async Task Lets_no_name_and_no_words_into_the_log()
    {
        var browser = await host.SignedIn("coordinator");
        var journey = await host.Enrolled("Canarisette", "Oiselle");
        await browser.Submit($"/journeys/{journey}/note", ("text", "Canaribavard was said."));
        await browser.Submit($"/journeys/{journey}/note", ("text", "Canaribavard again."), ("occurredOn", "2999-01-01"));
        await browser.Submit("/applications/new", ("givenName", "Canarisette"), ("familyName", "Oiselle"));
        await browser.Page($"/journeys/{journey}");

        host.Log.All.ShouldContain("/journeys/");
        host.Log.All.ShouldNotContain("Canari");
    }

    public sealed record Opened(Guid Subject, string Actor, string Role, string What);

    async Task<IDocument> Page(Guid journey) => await (await host.InEnglish("coordinator")).Page($"/journeys/{journey}");

    static Dictionary<string, string> Facts(IDocument page) => page.QuerySelectorAll(".glance > div, .facts > div")
        .ToDictionary(f => f.QuerySelector("dt")!.TextContent, f => f.QuerySelector("dd")!.TextContent.Trim());
}
