namespace Cases.Web.Tests.Pages.CoCreation;

public sealed class SetAsideIdeaTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Agreed together.")];

    protected override (string Name, string Value)[] Wrong => [("reason", "")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["idea-set-aside"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var (lab, idea, _) = await Host.Idea();
        return (lab, $"/ideas/{idea}/set-aside", $"/labs/{lab}");
    }
}
