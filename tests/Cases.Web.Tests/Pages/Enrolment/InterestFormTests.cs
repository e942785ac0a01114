using System.Net;
using AngleSharp.Dom;
using Cases.Engine;
using Cases.Enrolment;
using Cases.Messages;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Shell;

namespace Cases.Web.Tests.Pages.Enrolment;

public sealed class InterestFormTests(WebHost host) : IClassFixture<WebHost>
{
    static (string Name, string Value)[] Typed(string name) =>
    [
        ("from", "Newcomer"), ("name", name), ("organisation", ""), ("email", "ottoline@vermeil.example"), ("territory", "lyon"), ("language", "so"),
        ("message", "I bake."), ("website", ""), ("mayBeContacted", "yes"),
    ];

    [Fact]
    public async Task Whoever_fills_it_in_without_an_account_is_on_the_teams_list()
    {
        var answer = await host.Browser().Submit("/interest", Typed("Perpetua Ollivander"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/interest/received");
        var row = (await (await host.SignedIn("caseworker")).Page("/interests")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Perpetua Ollivander"));
        row.TextContent.ShouldContain("I bake.");
    }

    [Fact]
    public async Task The_trail_says_that_nobody_knows_who_it_was()
    {
        await host.Browser().Submit("/interest", Typed("Casimir Vermeil"));

        var expressed = (await host.History(await Newest()))[0];

        (expressed.Actor, expressed.Role).ShouldBe(("public", Role.Public));
        expressed.Data.ShouldBeOfType<InterestExpressed>().MayBeContacted.ShouldBe(true);
    }

    [Theory]
    [InlineData("en", "We have received your expression of interest")]
    [InlineData("fr", "Nous avons bien reçu votre manifestation d’intérêt")]
    public async Task A_confirmation_in_the_language_of_the_page_waits_for_the_post(string language, string title)
    {
        await host.Browser(language).Submit("/interest", Typed("Ottoline Vermeil"));

        var interest = await Newest();
        var message = (await host.Database.Query<MessageRow>("select * from views.messages where interest = $1", [interest])).ShouldHaveSingleItem();
        (await host.Store.Keys.Open(message.Title)).ShouldBe(title);
        (message.Template, message.Territory).ShouldBe((Templates.InterestConfirmation, "lyon"));
    }

    [Fact]
    public async Task Says_what_happens_next() =>
        (await host.Browser().Page("/interest/received")).QuerySelectorAll("main ol li").Length.ShouldBe(3);

    [Fact]
    public async Task What_fills_in_the_field_nobody_sees_is_thanked_and_not_recorded()
    {
        var before = await Count();

        var answer = await host.Browser().Submit("/interest", [.. Typed("Robot").Where(f => f.Name != "website"), ("website", "https://robot.example")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Count()).ShouldBe(before);
    }

    [Theory]
    [InlineData("mayBeContacted", "", "mayBeContacted")]
    [InlineData("email", "ottoline", "email")]
    [InlineData("email", "Ottoline <ottoline@vermeil.example>", "email")]
    [InlineData("name", "", "name")]
    [InlineData("from", "", "from")]
    [InlineData("from", "Organisation", "organisation")]
    public async Task Refuses_beside_the_field_keeps_what_was_typed_and_records_nothing(string field, string value, string beside)
    {
        var before = await Count();

        var answer = await host.Browser().Submit("/interest", [.. Typed("Ottoline Vermeil").Where(f => f.Name != field), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Read(answer);
        page.GetElementById($"field-{beside}-error")!.TextContent.ShouldNotBeEmpty();
        page.GetElementById("field-message")!.TextContent.Trim().ShouldBe("I bake.");
        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_expression_of_interest()
    {
        var browser = host.Browser();
        var hidden = (await browser.Page("/interest")).QuerySelectorAll("form.command input[type=hidden]").Select(f => (f.GetAttribute("name")!, f.GetAttribute("value")!)).ToList();
        var before = await Count();

        foreach (var _ in Enumerable.Range(0, 2))
            (await browser.Post("/interest", [.. hidden, .. Typed("Ottoline Vermeil")])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await Count()).ShouldBe(before + 1);
    }

    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Labels_each_field_a_person_sees(string language)
    {
        var page = await host.Browser(language).Page("/interest");

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("form.command :is(input:not([type=hidden]), select, textarea)").Where(field => field.Closest(".nobody") is null)
            .ShouldAllBe(field => page.QuerySelector($"label[for='{field.Id}']") != null);
    }

    [Fact]
    public async Task Is_one_step_from_the_first_page() =>
        (await host.Browser().Page("/")).QuerySelector("main a[href='/interest']").ShouldNotBeNull();

    sealed record Found(Guid Interest);

    // Ids of expressions follow from the form's: the newest is known by its place in the log.
    async Task<Guid> Newest() => (await host.Database.Query<Found>("select stream_id as interest from cases.mt_events where type = 'interest-expressed' order by seq_id desc limit 1", []))[0].Interest;

    async Task<int> Count() => (await host.Database.Query<Found>("select interest from views.interests", [])).Count;
}
