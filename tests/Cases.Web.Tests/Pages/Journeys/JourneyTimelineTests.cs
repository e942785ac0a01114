using AngleSharp.Dom;
using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;

namespace Cases.Web.Tests.Pages.Journeys;

[Collection(nameof(JourneyPages))]
public sealed class JourneyTimelineTests(WebHost host)
{
    [Fact]
    public async Task Shows_entries_of_one_kind_alone()
    {
        var journey = await host.Enrolled();
        await host.Given(new AddNote(journey, Personal.Of("Came by.")));

        Titles(await Page(journey, "?kind=contacts")).ShouldBe(["Note"]);
    }

    [Fact]
    public async Task Shows_entries_of_a_period_alone()
    {
        var journey = await host.Enrolled();
        await host.Given(new AddNote(journey, Personal.Of("Before.")), on: Past.Day.AddDays(1));
        await host.Given(new RecordContact(journey, ContactChannel.Phone, Reached: true), on: Past.Day.AddDays(2));
        await host.Given(new AddNote(journey, Personal.Of("After.")), on: Past.Day.AddDays(3));

        Titles(await Page(journey, "?from=2024-10-16&to=2024-10-16")).ShouldBe(["Contact: Telephone"]);
    }

    [Fact]
    public async Task Says_how_many_entries_a_filter_leaves()
    {
        var journey = await host.Enrolled();
        await host.Given(new AddNote(journey, Personal.Of("Came by.")));

        var page = await Page(journey, "?kind=contacts");

        page.QuerySelector(".journey-happened [role=status]")!.TextContent.ShouldBe("1 of 6 entries");
    }

    [Fact]
    public async Task Says_beside_a_day_that_it_is_none() =>
        (await Page(await host.Enrolled(), "?from=soon")).GetElementById("field-from-error")!.TextContent.ShouldNotBeEmpty();

    [Fact]
    public async Task Sets_what_was_recorded_beside_what_was_put_right()
    {
        var journey = await host.Enrolled();
        var contact = (await host.Given(new RecordContact(journey, ContactChannel.Phone, Reached: false, Personal.Of("No answer."))))[0];
        await host.Given(new CorrectContact(journey, contact.Version, ContactChannel.Video, Reached: false, Personal.Of("Camera was off.")), reason: "It was a video call.");

        var rows = (await Page(journey)).QuerySelectorAll($"#event-{contact.Version} .changes tbody tr");

        rows.Select(tr => string.Join(" | ", tr.Children.Select(c => c.TextContent))).ShouldBe(
        [
            "Day it happened | 14 October 2024 | 14 October 2024", "How | Telephone | Video call",
            "Was the person reached? | No | No", "What was said | No answer. | Camera was off.",
        ]);
        rows.Where(tr => tr.HasAttribute("data-differs")).Select(tr => tr.Children[0].TextContent).ShouldBe(["How", "What was said"]);
    }

    [Fact]
    public async Task Sets_a_goal_beside_its_correction()
    {
        var (journey, goal) = (await host.Enrolled(), Guid.CreateVersion7());
        var set = (await host.Given(new SetGoal(journey, goal, Personal.Of("Find work."))))[0];
        await host.Given(new CorrectGoal(journey, set.Version, Personal.Of("Find work as a baker."), Past.Day.AddDays(31)), reason: "Misheard.");

        (await Page(journey)).QuerySelectorAll($"#event-{set.Version} .changes tbody tr[data-differs]")
            .Select(tr => string.Join(" | ", tr.Children.Select(c => c.TextContent))).ShouldBe(
            ["What the person wants to reach | Find work. | Find work as a baker.", "By when | — | 14 November 2024"]);
    }

    [Fact]
    public async Task Compares_nothing_for_what_was_taken_back_whole()
    {
        var journey = await host.Enrolled();
        var note = (await host.Given(new AddNote(journey, Personal.Of("Came by."))))[0];
        await host.Given(new RetractNote(journey, note.Version), reason: "Another person’s.");

        (await Page(journey)).QuerySelector(".changes").ShouldBeNull();
    }

    [Fact]
    public async Task Links_to_the_whole_page_for_a_correction_that_the_filter_leaves_out()
    {
        var journey = await host.Enrolled();
        var contact = (await host.Given(new RecordContact(journey, ContactChannel.Phone, Reached: true)))[0];
        await host.Given(new CorrectContact(journey, contact.Version, ContactChannel.Phone, Reached: false), on: Past.Day.AddDays(5), reason: "Somebody else answered.");

        (await Page(journey, "?to=2024-10-15")).QuerySelector($"#event-{contact.Version} a")!.GetAttribute("href")
            .ShouldBe($"/journeys/{journey}#event-{contact.Version + 1}");
    }

    async Task<IDocument> Page(Guid journey, string query = "") => await (await host.InEnglish("coordinator")).Page($"/journeys/{journey}{query}");

    static IEnumerable<string> Titles(IDocument page) => page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent);
}
