using System.Net;
using Cases.People;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.People;

/// <summary>The acts of a journey's page that are recorded on the person.</summary>
[Collection(nameof(JourneyPages))]
public sealed class PersonActTests(WebHost host)
{
    static readonly (string, string) Day = ("occurredOn", "2024-11-04");

    [Theory]
    [InlineData("consents")]
    [InlineData("contact-details")]
    [InlineData("needs")]
    [InlineData("roles/start")]
    [InlineData("roles/end")]
    public async Task Are_not_found_for_a_caseworker_of_another_territory(string path) =>
        (await (await host.SignedIn("caseworker-grenoble")).Get($"/journeys/{await host.Enrolled()}/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("given", "consent-given")]
    [InlineData("refused", "consent-refused")]
    public async Task Record_the_answer_to_a_question_of_consent(string answer, string recorded) =>
        (await Records(await host.Enrolled(), "consents", ("purpose", "contact"), ("answer", answer), Day)).ShouldBe([recorded]);

    [Fact]
    public async Task Record_that_a_consent_is_withdrawn()
    {
        var journey = await host.Enrolled();
        await host.Given(new GiveConsent(await host.PersonOf(journey), Purposes.Image));

        (await Records(journey, "consents", ("purpose", "image"), ("answer", "withdrawn"), Day)).ShouldBe(["consent-withdrawn"]);
    }

    [Fact]
    public async Task Refuse_to_withdraw_a_consent_that_was_never_given() =>
        await Refuse("consents", "purpose", ("purpose", "image"), ("answer", "withdrawn"), Day);

    [Fact]
    public async Task Record_a_new_category() =>
        (await Records(await host.Enrolled(), "roles/start", ("category", "student"), Day)).ShouldBe(["role-started"]);

    [Fact]
    public async Task Refuse_a_category_the_person_has() => await Refuse("roles/start", "category", ("category", "asylum-seeker"), Day);

    [Fact]
    public async Task Record_that_a_category_ended() =>
        (await Records(await host.Enrolled(), "roles/end", ("category", "newcomer/asylum-seeker"), Day)).ShouldBe(["role-ended"]);

    [Fact]
    public async Task Record_how_the_person_is_reached() =>
        (await Records(await host.Enrolled(), "contact-details", ("phone", "06 39 98 00 00"), Day)).ShouldBe(["contact-details-given"]);

    [Fact]
    public async Task Record_which_languages_are_spoken_and_what_is_needed() =>
        (await Records(await host.Enrolled(), "needs", ("languages", "fa"), ("needs", "childcare"), Day)).ShouldBe(["needs-stated"]);

    [Fact]
    public async Task Refuse_contact_details_that_are_empty() => await Refuse("contact-details", "email", ("email", ""), Day);

    [Fact]
    public async Task Put_a_name_right_and_the_timeline_shows_what_was_there_before()
    {
        var journey = await host.Enrolled();

        (await Records(journey, "person/1", ("givenName", "Amineh"), ("familyName", "Exemple"), ("reason", "It was misheard."), Day)).ShouldBe(["person-corrected"]);

        await host.Settled();
        var page = await (await host.InEnglish("caseworker")).Page($"/journeys/{journey}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Amineh Exemple");
        page.GetElementById("person-event-1")!.TextContent.ShouldContain("It was misheard.");
        page.QuerySelectorAll("#person-event-1 a").Select(a => a.GetAttribute("href")).ShouldBe([(string?)$"#{page.QuerySelector(".timeline-links a[href='#person-event-1']")!.Closest("[id]")!.Id}"]);
    }

    [Fact]
    public async Task Put_contact_details_and_needs_right()
    {
        var journey = await host.Enrolled();
        var person = await host.PersonOf(journey);
        await host.Given(new GiveContactDetails(person, Phone: Engine.Personal.Of("06 39 98 00 00")));
        var details = (await host.History(person)).Count;
        await host.Given(new StateNeeds(person, ["fa"]));

        (await Records(journey, $"contact-details/{details}", ("phone", "06 39 98 00 01"), ("reason", "It was misheard."), Day)).ShouldBe(["contact-details-corrected"]);
        (await Records(journey, $"needs/{details + 1}", ("languages", "ar"), ("reason", "It was misheard."), Day)).ShouldBe(["needs-corrected"]);
    }

    [Fact]
    public async Task Take_a_consent_and_a_category_back()
    {
        var journey = await host.Enrolled();
        var person = await host.PersonOf(journey);
        await host.Given(new GiveConsent(person, Purposes.Image));
        var consent = (await host.History(person)).Count;
        await host.Given(new StartRole(person, Setting.Programme, Programmes.Population.Newcomer, "student"));

        (await Records(journey, $"consents/{consent}", ("reason", "It was somebody else."), Day)).ShouldBe(["consent-retracted"]);
        (await Records(journey, $"roles/{consent + 1}", ("reason", "It was somebody else."), Day)).ShouldBe(["role-retracted"]);
    }

    [Theory]
    [InlineData("person/1")]
    [InlineData("roles/2")]
    public async Task Ask_why_something_was_wrong(string path) => await Refuse(path, "reason", ("givenName", "Amineh"), ("familyName", "Exemple"), Day);

    [Theory]
    [InlineData("person/2")]
    [InlineData("contact-details/1")]
    [InlineData("needs/1")]
    [InlineData("consents/1")]
    [InlineData("roles/1")]
    [InlineData("roles/99")]
    public async Task Have_no_page_to_put_right_what_is_of_another_kind(string path) =>
        (await (await host.SignedIn("caseworker")).Get($"/journeys/{await host.Enrolled()}/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    async Task<IReadOnlyList<string>> Records(Guid journey, string path, params (string, string)[] typed)
    {
        var person = await host.PersonOf(journey);
        var before = (await host.History(person)).Count;
        (await (await host.SignedIn("caseworker")).Submit($"/journeys/{journey}/{path}", typed)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await host.Since(person, before);
    }

    async Task Refuse(string path, string field, params (string, string)[] typed)
    {
        var answer = await (await host.SignedIn("caseworker")).Submit($"/journeys/{await host.Enrolled()}/{path}", typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById($"field-{field}-error").ShouldNotBeNull();
    }
}
