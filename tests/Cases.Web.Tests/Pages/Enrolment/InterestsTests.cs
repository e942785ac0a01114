using System.Net;
using Cases.Enrolment;

namespace Cases.Web.Tests.Pages.Enrolment;

[Collection(nameof(ThingPages))]
public sealed class InterestsTests(WebHost host)
{
    [Theory]
    [InlineData("evaluator", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("caseworker", HttpStatusCode.OK)]
    public async Task Is_for_the_team(string account, HttpStatusCode expected) =>
        (await (await host.SignedIn(account)).Get("/interests")).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task Shows_none_of_another_territory()
    {
        await host.Interest("Perpetua Ollivander");

        (await (await host.SignedIn("caseworker-grenoble")).Page("/interests")).DocumentElement.TextContent.ShouldNotContain("Ollivander");
        (await (await host.SignedIn("caseworker")).Page("/interests")).DocumentElement.TextContent.ShouldContain("Ollivander");
    }

    [Fact]
    public async Task An_organisation_is_answered_without_an_application()
    {
        var interest = await host.Interest("Casimir Vermeil", InterestFrom.Organisation);

        var page = await (await host.SignedIn("caseworker")).Page("/interests");

        page.QuerySelector($"a[href$='{interest}']").ShouldBeNull();
        page.QuerySelector($"a[href='/interests/{interest}/decline']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_application_that_begins_there_brings_what_is_known_and_answers_it()
    {
        var interest = await host.Interest("Ottoline de Vermeil");
        var browser = await host.SignedIn("caseworker");
        var search = (await browser.Page("/interests")).QuerySelector($"a[href$='interestId={interest}']")!.GetAttribute("href")!;
        (await browser.Page(search)).GetElementById("field-familyName")!.GetAttribute("value").ShouldBe("de Vermeil");
        (await browser.Page($"/applications/form?interestId={interest}")).GetElementById("field-email")!.GetAttribute("value").ShouldBe("ottoline@vermeil.example");

        var answer = await browser.Submit($"/applications/form?interestId={interest}", Application);

        var journey = Guid.Parse(answer.Headers.Location!.OriginalString["/journeys/".Length..]);
        (await host.History(interest))[^1].Data.ShouldBe(new InterestFollowedUp(journey));
    }

    [Fact]
    public async Task One_that_was_answered_meanwhile_is_refused_and_nothing_is_recorded_twice()
    {
        var interest = await host.Interest();
        var browser = await host.InEnglish("caseworker");
        var hidden = ("interestId", interest.ToString());
        await browser.Submit($"/interests/{interest}/decline", ("occurredOn", "2024-11-04"));

        var answer = await browser.Submit("/applications/form", [hidden, .. Application]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).QuerySelector("[role=alert] li")!.TextContent.Trim().ShouldBe("This expression of interest was already answered.");
        (await host.Since(interest, 1)).ShouldBe(["interest-declined"]);
    }

    static (string Name, string Value)[] Application =>
    [
        ("givenName", "Ottoline"), ("familyName", "de Vermeil"), ("cohortId", Setting.Lyon.ToString()), ("category", "newcomer/student"), ("occurredOn", "2024-10-14"),
    ];
}
