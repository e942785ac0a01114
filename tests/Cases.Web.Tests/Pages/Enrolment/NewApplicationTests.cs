using System.Net;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Enrolment;

[Collection(nameof(JourneyPages))]
public sealed class NewApplicationTests(WebHost host)
{
    [Theory]
    [InlineData("/applications/new")]
    [InlineData("/applications/form")]
    public async Task Is_not_for_an_evaluator(string path) =>
        (await (await host.SignedIn("evaluator")).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Asks_for_both_names()
    {
        var answer = await (await host.SignedIn("caseworker")).Submit("/applications/new", ("givenName", "Ada"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById("field-familyName-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Finds_somebody_whose_name_is_nearly_the_same()
    {
        await host.Applied("Gwendolyne", "Marchebois");

        (await Found("caseworker", "Gwendoline", "Marchebois")).ShouldContain("Gwendolyne Marchebois");
    }

    [Theory]
    [InlineData("Bensaïdani", "Mouhammad")]
    [InlineData("Bensaidani", "محمد")]
    [InlineData("Bensaïd", "moha")]
    public async Task Finds_somebody_in_another_order_script_or_spelling(string givenName, string familyName)
    {
        await host.Applied("Mohamed", "Bensaïdani");

        (await Found("caseworker", givenName, familyName)).ShouldContain("Mohamed Bensaïdani");
    }

    [Fact]
    public async Task Finds_the_file_that_is_kept_by_the_name_of_the_one_merged_into_it()
    {
        var (kept, other) = (await host.Applied("Radegonde", "Vieuxpont"), await host.Applied("Perrinelle", "Chantecaille"));
        await host.Given(new Cases.People.MergePersons(await host.PersonOf(kept), await host.PersonOf(other)), reason: "Her name before she married.");

        (await Found("caseworker", "Perrinelle", "Chantecaille")).ShouldBe(["Radegonde Vieuxpont"]);
    }

    [Fact]
    public async Task Finds_somebody_by_one_name_while_the_other_is_not_typed_yet()
    {
        await host.Applied("Apolline", "Trézanvaux");

        var answer = await (await host.SignedIn("caseworker")).Submit("/applications/new", ("familyName", "trezanv"), ("typing", "true"));

        (await Browser.Read(answer)).QuerySelector("#results tbody th")!.TextContent.Trim().ShouldBe("Apolline Trézanvaux");
    }

    [Fact]
    public async Task Asks_before_entering_somebody_whose_number_is_known()
    {
        await host.Given(new Cases.People.RegisterPerson(Guid.CreateVersion7(), "lyon",
            new Cases.People.NewPerson(Cases.Engine.Personal.Of("Ysolde"), Cases.Engine.Personal.Of("Bramafan"), Phone: Cases.Engine.Personal.Of("06 39 98 77 02"))));

        var answer = await Entered();
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).QuerySelectorAll(".found tbody th").Select(cell => cell.TextContent.Trim()).ShouldBe(["Ysolde Bramafan"]);
        (await Entered(("somebody", "new"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    async Task<HttpResponseMessage> Entered(params (string, string)[] more) => await (await host.SignedIn("caseworker")).Submit("/applications/form",
        [("givenName", "Childéric"), ("familyName", "Aubevoye"), ("phone", "+33639987702"), ("cohortId", Setting.Lyon.ToString()), ("category", "newcomer/student"), ("occurredOn", "2024-10-14"), .. more]);

    [Fact]
    public async Task Does_not_find_people_of_another_territory()
    {
        await host.Applied("Barnabé", "Entrelacs", Setting.Grenoble);

        (await Found("caseworker", "Barnabé", "Entrelacs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opens_no_form_for_somebody_of_another_territory()
    {
        var person = await host.PersonOf(await host.Applied(cohort: Setting.Grenoble));

        (await (await host.SignedIn("caseworker")).Get($"/applications/form?person={person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Records_somebody_new_with_their_application()
    {
        var answer = await (await host.SignedIn("caseworker")).Submit("/applications/form", ("givenName", "Ottoline"), ("familyName", "Vermeil"),
            ("cohortId", Setting.Lyon.ToString()), ("category", "newcomer/student"), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var journey = Guid.Parse(answer.Headers.Location!.OriginalString["/journeys/".Length..]);
        (await host.Since(journey, 0)).ShouldBe(["application-submitted", "caseworker-assigned"]);
        (await host.Since(await host.PersonOf(journey), 0)).ShouldBe(["person-registered", "role-started"]);
    }

    [Fact]
    public async Task Refuses_somebody_known_only_in_another_territory()
    {
        var person = await host.PersonOf(await host.Applied(cohort: Setting.Grenoble));

        var answer = await (await host.SignedIn("coordinator")).Submit($"/applications/form?person={person}",
            ("cohortId", Setting.Lyon.ToString()), ("category", "newcomer/asylum-seeker"), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.Since(person, 0)).ShouldBe(["person-registered", "role-started"]);
    }

    [Fact]
    public async Task Refuses_an_application_outside_the_cohorts_days_and_keeps_what_was_typed()
    {
        var answer = await (await host.InEnglish("caseworker")).Submit("/applications/form", ("givenName", "Ottoline"), ("familyName", "Vermeil"),
            ("cohortId", Setting.Lyon.ToString()), ("category", "newcomer/student"), ("occurredOn", "2024-01-01"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Read(answer);
        page.GetElementById("field-occurredOn-error")!.TextContent.ShouldContain("3 September 2024");
        page.GetElementById("field-givenName")!.GetAttribute("value").ShouldBe("Ottoline");
    }

    async Task<IReadOnlyList<string>> Found(string account, string givenName, string familyName)
    {
        var answer = await (await host.SignedIn(account)).Submit("/applications/new", ("givenName", givenName), ("familyName", familyName));
        return [.. (await Browser.Read(answer)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];
    }
}
