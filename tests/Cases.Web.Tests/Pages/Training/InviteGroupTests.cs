using System.Net;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class InviteGroupTests(WebHost host)
{
    [Fact]
    public async Task Invites_whoever_the_filter_finds_and_says_who_is_not()
    {
        var already = await host.Enrolled("Ysoline", "Dejala");
        await host.Enrolled("Ysoline", "Nouvelle");
        var applied = await host.Applied("Ysoline", "Candidate");
        var session = await host.Session(already);
        var caseworker = await host.SignedIn("caseworker");

        var answer = await caseworker.Submit($"/sessions/{session}/invite-group?cohort={Setting.Lyon}", ("category", "asylum-seeker"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await caseworker.Page(answer.Headers.Location!.OriginalString);
        page.QuerySelector($"a[href='/journeys/{applied}']")!.Closest("tr")!.TextContent.ShouldContain("Ce parcours n’est pas en cours.");
        page.QuerySelector($"a[href='/journeys/{already}']")!.Closest("tr")!.TextContent.ShouldContain("Cette personne est déjà invitée.");
        (await host.Since(session, 2)).ShouldContain("participant-invited");
    }

    [Fact]
    public async Task Finds_nobody_of_another_category()
    {
        await host.Enrolled();
        var session = await host.Session();

        var page = await (await host.SignedIn("caseworker")).Page($"/sessions/{session}/invite-group?category=elected-representative");

        page.QuerySelector("form.command").ShouldBeNull();
    }

    [Fact]
    public async Task Is_not_for_evaluators() =>
        (await (await host.SignedIn("evaluator")).Get($"/sessions/{await host.Session()}/invite-group")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
