using Cases.Training;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class SessionPageTests(WebHost host)
{
    [Fact]
    public async Task Says_who_must_be_told_that_it_was_moved()
    {
        var (before, after) = (await host.Enrolled("Ysoline", "Avant"), await host.Enrolled("Ysoline", "Apres"));
        var session = await host.Session(before);
        var starts = new DateTimeOffset(Past.Day.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero);
        await host.Given(new MoveSession(session, new SessionTime(Past.Day.AddDays(1), starts, starts.AddHours(3)), "Library"), reason: "Strike.");
        await host.Given(new InviteParticipants(session, [after]));

        var page = await (await host.SignedIn("caseworker")).Page($"/sessions/{session}");

        page.QuerySelector(".banner")!.TextContent.ShouldContain("1 personne invitée auparavant doit être prévenue.");
        page.QuerySelector($"a[href='/journeys/{before}']")!.Closest("tr")!.TextContent.ShouldContain("À prévenir");
        page.QuerySelector($"a[href='/journeys/{after}']")!.Closest("tr")!.TextContent.ShouldNotContain("À prévenir");
    }

    [Fact]
    public async Task Says_who_must_be_told_that_it_was_called_off()
    {
        var session = await host.Session(await host.Enrolled());
        await host.Given(new CancelSession(session), reason: "Strike.");

        (await (await host.SignedIn("caseworker")).Page($"/sessions/{session}")).QuerySelector(".banner")!.TextContent.ShouldContain("doit être prévenue");
    }
}
