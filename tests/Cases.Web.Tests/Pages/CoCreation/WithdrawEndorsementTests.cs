using Cases.CoCreation;

namespace Cases.Web.Tests.Pages.CoCreation;

public sealed class WithdrawEndorsementTests(WebHost host) : ThingActTests(host)
{
    static readonly Guid Operator = Web.Seeding.SeedIds.Of("organisation/operator");

    protected override (string Name, string Value)[] Typed => [("endorser", $"organisation/{Operator}"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "endorser";

    protected override string[] Recorded => ["endorsement-withdrawn"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var (lab, idea, journey) = await Host.Idea();
        await Host.Given(new EndorseIdea(lab, idea, OrganisationId: Operator));
        await Host.Given(new EndorseIdea(lab, idea, journey));
        await Host.Settled();
        return (lab, $"/ideas/{idea}/withdraw-support", $"/labs/{lab}");
    }

    [Fact]
    public async Task Offers_those_who_support_the_idea()
    {
        var (_, path, _) = await Page();

        (await (await Host.InEnglish("caseworker")).Page(path)).QuerySelectorAll("select[name=endorser] option").Select(option => option.TextContent)
            .ShouldBe(["Choose…", $"{Past.GivenName} {Past.FamilyName}", "Operator"]);
    }

    [Fact]
    public async Task Takes_back_a_participants_support_and_leaves_the_others()
    {
        var (stream, path, lab) = await Page();
        var journey = (await Host.History(stream)).Select(e => e.Data).OfType<IdeaEndorsed>().Single(e => e.Journey is not null).Journey;
        var browser = await Host.InEnglish("caseworker");

        await browser.Submit(path, ("endorser", $"participant/{journey}"), ("occurredOn", "2024-11-04"));

        (await Host.History(stream))[^1].Data.ShouldBeOfType<EndorsementWithdrawn>().Journey.ShouldBe(journey);
        (await browser.Page(lab)).QuerySelector("td[data-label=Support]")!.TextContent.ShouldBe("0 participants, 1 organisation");
    }
}
