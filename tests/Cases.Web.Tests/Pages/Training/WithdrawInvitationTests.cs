namespace Cases.Web.Tests.Pages.Training;

public sealed class WithdrawInvitationTests(WebHost host) : ThingActTests(host)
{
    Guid invited;

    protected override (string Name, string Value)[] Typed => [("journeyId", invited.ToString()), ("reason", "Works on that day"), ("occurredOn", "2024-10-14")];

    protected override (string Name, string Value)[] Wrong => [("journeyId", Guid.NewGuid().ToString()), ("occurredOn", "2024-10-14")];

    protected override string WrongField => "journeyId";

    protected override string[] Recorded => ["invitation-withdrawn"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        invited = await Host.Enrolled("Ida", "Invited");
        var session = await Host.Session(invited);
        return (session, $"/sessions/{session}/withdraw-invitation", $"/sessions/{session}");
    }

    [Fact]
    public async Task Is_linked_beside_whoever_is_expected_and_then_chosen_already()
    {
        var (_, path, session) = await Page();
        var browser = await Host.InEnglish("caseworker");

        var link = (await browser.Page(session)).QuerySelector($"td a[href^='{path}']")!;

        link.GetAttribute("aria-label").ShouldBe("Withdraw the invitation of Ida Invited");
        (await browser.Page(link.GetAttribute("href")!)).QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe(invited.ToString());
    }
}
