using System.Net;

namespace Cases.Web.Tests.Pages.CoCreation;

[Collection(nameof(ThingPages))]
public sealed class LabPageTests(WebHost host)
{
    [Theory]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("caseworker-grenoble", HttpStatusCode.NotFound)]
    [InlineData("caseworker", HttpStatusCode.OK)]
    public async Task Is_for_the_team_of_the_territory(string account, HttpStatusCode expected)
    {
        var lab = await host.Lab();

        (await (await host.SignedIn(account)).Get($"/labs/{lab}")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Shows_an_idea_as_soon_as_it_is_recorded()
    {
        var journey = await host.Enrolled();
        var lab = await host.Lab(journey);
        var browser = await host.SignedIn("caseworker");

        await browser.Submit($"/labs/{lab}/ideas/new", ("title", "A shared garden"), ("proposers", journey.ToString()), ("occurredOn", "2024-11-04"));

        (await browser.Page($"/labs/{lab}")).QuerySelector(".listing b")!.TextContent.ShouldBe("A shared garden");
        (await host.Since(lab, 2)).ShouldBe(["idea-proposed"]);
    }

    [Fact]
    public async Task Adds_a_participant_to_the_lab_and_to_the_journey()
    {
        var (lab, journey) = (await host.Lab(), await host.Enrolled());

        await (await host.SignedIn("caseworker")).Submit($"/labs/{lab}/join", ("journeyId", journey.ToString()), ("occurredOn", "2024-11-04"));

        (await host.Since(lab, 1)).ShouldBe(["lab-participant-joined"]);
        (await host.History(journey))[^1].Type.ShouldBe("policy-lab-joined");
    }

    [Fact]
    public async Task Names_nobody_whose_participation_was_taken_back_on_their_journey()
    {
        var journey = await host.Enrolled();
        var lab = await host.Lab(journey);
        var joined = (await host.History(journey)).Count;
        var browser = await host.InEnglish("caseworker");

        (await browser.Submit($"/journeys/{journey}/participations/{joined}", ("reason", "It was somebody else."), ("occurredOn", "2024-11-04"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.Page($"/labs/{lab}")).QuerySelector($"a[href='/journeys/{journey}']").ShouldBeNull();
        (await host.Since(lab, 2)).ShouldBe(["lab-participant-retracted"]);
        (await browser.Get($"/journeys/{journey}/participations/{joined}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
