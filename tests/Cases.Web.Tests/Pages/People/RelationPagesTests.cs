using System.Net;
using AngleSharp.Dom;
using Cases.People;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.People;

[Collection(nameof(JourneyPages))]
public sealed class RelationPagesTests(WebHost host)
{
    [Fact]
    public async Task Find_the_other_one_by_name_and_record_what_they_are_to_each_other()
    {
        var (journey, other) = (await host.Enrolled(), await host.Enrolled("Ondine", "Perlimpin"));
        var browser = await host.InEnglish("coordinator");
        var found = await Browser.Read(await browser.Submit($"/journeys/{journey}/relations", ("name", "Ondine Perlimpin")));
        var id = (await host.PersonOf(other)).ToString();
        found.QuerySelectorAll("input[name=otherId]").Select(i => i.GetAttribute("value")).ShouldContain(id);

        var answer = await browser.Submit($"/journeys/{journey}/relations", ("name", "Ondine Perlimpin"), ("searched", "Ondine Perlimpin"), ("otherId", id), ("kind", "Parent"), ("occurredOn", "2024-11-04"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Relations(await browser.Page($"/journeys/{journey}")).ShouldBe(["Ondine Perlimpin parent, since 4 November 2024 End or correct"]);
        Relations(await browser.Page($"/journeys/{other}")).ShouldBe([$"{Past.GivenName} {Past.FamilyName} child, since 4 November 2024 End or correct"]);
    }

    [Fact]
    public async Task Say_that_nobody_has_such_a_name()
    {
        var answer = await (await host.InEnglish("coordinator")).Submit($"/journeys/{await host.Enrolled()}/relations", ("name", "Xqzwvt"));

        (await Browser.Read(answer)).QuerySelector("form [role=status]")!.TextContent.ShouldBe("Nobody has a name like this");
    }

    [Fact]
    public async Task Refuse_beside_the_field_what_was_not_chosen()
    {
        var (journey, other) = (await host.Enrolled(), await host.Enrolled("Ondine", "Perlimpin"));

        var answer = await (await host.InEnglish("coordinator")).Submit($"/journeys/{journey}/relations", ("name", "Ondine Perlimpin"), ("searched", "Ondine Perlimpin"), ("otherId", (await host.PersonOf(other)).ToString()));

        (await Browser.Read(answer)).GetElementById("field-kind-error")!.TextContent.ShouldBe("Choose one");
    }

    [Theory]
    [InlineData("ended", "relation-ended")]
    [InlineData("wrong", "relation-retracted")]
    public async Task Record_that_it_ended_or_never_was(string what, string recorded)
    {
        var (journey, person, other) = await Related();
        var before = (await host.History(person)).Count;

        await (await host.InEnglish("coordinator")).Submit($"/journeys/{journey}/relations/{other}/Spouse", ("what", what), ("reason", "They say so."), ("occurredOn", "2024-11-04"));

        (await host.Since(person, before)).ShouldBe([recorded]);
    }

    [Fact]
    public async Task Refuse_an_end_without_a_reason()
    {
        var (journey, _, other) = await Related();

        var answer = await (await host.InEnglish("coordinator")).Submit($"/journeys/{journey}/relations/{other}/Spouse", ("what", "ended"), ("occurredOn", "2024-11-04"));

        (await Browser.Read(answer)).GetElementById("field-reason-error")!.TextContent.ShouldBe("Say why.");
    }

    [Fact]
    public async Task Name_nobody_whom_the_reader_may_not_see()
    {
        var journey = await host.Enrolled();
        var elsewhere = await host.Applied("Ondine", "Perlimpin", Setting.Grenoble);
        await host.Given(new StartRelation(await host.PersonOf(journey), await host.PersonOf(elsewhere), RelationKind.Spouse));

        var page = await (await host.InEnglish("caseworker")).Page($"/journeys/{journey}");

        Relations(page).ShouldBe(["Somebody known elsewhere spouse or partner, since 14 October 2024 End or correct"]);
        page.Body!.TextContent.ShouldNotContain("Perlimpin");
    }

    [Theory]
    [InlineData("relations")]
    [InlineData("relations/0191fb1c-0000-7000-8000-000000000000/Spouse")]
    public async Task Are_not_found_for_a_caseworker_of_another_territory(string path) =>
        (await (await host.SignedIn("caseworker-grenoble")).Get($"/journeys/{await host.Enrolled()}/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    async Task<(Guid Journey, Guid Person, Guid Other)> Related()
    {
        var journey = await host.Enrolled();
        var (person, other) = (await host.PersonOf(journey), await host.PersonOf(await host.Enrolled("Ondine", "Perlimpin")));
        await host.Given(new StartRelation(person, other, RelationKind.Spouse));
        return (journey, person, other);
    }

    static IEnumerable<string> Relations(IDocument page) =>
        page.QuerySelectorAll(".relations li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
