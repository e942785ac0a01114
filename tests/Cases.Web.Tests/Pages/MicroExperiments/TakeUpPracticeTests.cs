using Cases.MicroExperiments;

namespace Cases.Web.Tests.Pages.MicroExperiments;

public sealed class TakeUpPracticeTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("territory", "grenoble-alpes"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("territory", "lyon"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "territory";

    protected override string[] Recorded => ["practice-taken-up"];

    protected override bool ForCaseworkers => false;

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var practice = await Host.Practice();
        return (practice, $"/practices/{practice}/take-up", "/practices");
    }

    [Fact]
    public async Task Offers_the_other_territories()
    {
        var (_, path, _) = await Page();

        (await (await Host.InEnglish("coordinator")).Page(path)).QuerySelectorAll("select[name=territory] option").Select(option => option.GetAttribute("value"))
            .ShouldBe(["", "grenoble-alpes"]);
    }

    [Fact]
    public async Task Refuses_an_experiment_of_another_territory()
    {
        var (practice, path, _) = await Page();
        var experiment = ((PracticePublished)(await Host.History(practice))[0].Data).Experiment;

        var answer = await (await Host.SignedIn("coordinator")).Submit(path, [.. Typed, ("experimentId", experiment.ToString())]);

        (await Browser.Read(answer)).GetElementById("field-experimentId-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_practice_shows_where_it_was_taken_up_to_caseworkers_of_every_territory()
    {
        var (practice, path, _) = await Page();
        await (await Host.SignedIn("coordinator")).Submit(path, Typed);

        var page = await (await Host.InEnglish("caseworker-grenoble")).Page("/practices");

        var row = page.QuerySelectorAll(".listing tbody tr").Single(line => line.TextContent.Contains(practice.ToString(), StringComparison.Ordinal));
        row.QuerySelector("td[data-label='Taken up in']")!.TextContent.ShouldBe("Grenoble-Alpes");
        page.QuerySelector($"a[href='{path}']").ShouldBeNull();
    }
}
