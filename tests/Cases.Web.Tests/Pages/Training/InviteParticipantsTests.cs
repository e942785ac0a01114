using System.Net;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class InviteParticipantsTests(WebHost host)
{
    [Fact]
    public async Task Invites_those_chosen()
    {
        var (session, journey) = (await host.Session(), await host.Enrolled());

        var answer = await (await host.SignedIn("caseworker")).Submit($"/sessions/{session}/invite", ("journeyIds", journey.ToString()));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await host.Since(session, 1)).ShouldBe(["participant-invited"]);
    }

    [Fact]
    public async Task Asks_for_one_person_at_least()
    {
        await host.Enrolled();
        var session = await host.Session();

        var answer = await (await host.SignedIn("caseworker")).Submit($"/sessions/{session}/invite");

        (await Browser.Read(answer)).GetElementById("field-journeyIds-error")!.TextContent.ShouldBe("Choisissez-en au moins un");
        (await host.Since(session, 1)).ShouldBeEmpty();
    }
}
