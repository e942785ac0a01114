namespace Cases.Web.Tests.Pages.CoCreation;

public sealed class LinkLabToActionTests(WebHost host) : ThingActTests(host)
{
    Guid action;

    protected override (string Name, string Value)[] Typed => [("actionId", action.ToString()), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "actionId";

    protected override string[] Recorded => ["lab-linked-to-action"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        action = await Host.Action();
        var lab = await Host.Lab();
        return (lab, $"/labs/{lab}/link", $"/labs/{lab}");
    }

    [Fact]
    public async Task Shows_the_action_on_the_labs_page_and_offers_it_no_more()
    {
        var (_, path, lab) = await Page();
        var browser = await Host.InEnglish("coordinator");

        await browser.Submit(path, Typed);

        (await browser.Page(lab)).QuerySelector(".facts")!.TextContent.ShouldContain("Open the town halls");
        (await browser.Page(path)).QuerySelector($"option[value='{action}']").ShouldBeNull();
    }
}
