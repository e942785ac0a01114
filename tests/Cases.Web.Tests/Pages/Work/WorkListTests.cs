using Cases.Engine;
using Cases.Enrolment;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Web.Tests.Pages.Work;

public sealed class WorkListTests(WebHost host) : IClassFixture<WebHost>
{
    static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    async Task<(Guid Journey, Guid Task)> Task(string text, string @for = "caseworker", int days = 0, Guid? journey = null)
    {
        var (of, task) = (journey ?? await host.Enrolled(), Guid.CreateVersion7());
        await host.Given(new SetTask(of, task, "call", Personal.Of(text), Today.AddDays(days), @for));
        await Shown(task);
        return (of, task);
    }

    // The list follows the trail a moment later.
    async Task Shown(Guid task, string when = "true")
    {
        for (var n = 0; n < 600; n++)
        {
            await using var found = host.Database.CreateCommand($"select count(*) from views.tasks where task = $1 and {when}");
            found.Parameters.Add(new() { Value = task });
            if (await found.ExecuteScalarAsync() is > 0L) return;
            await System.Threading.Tasks.Task.Delay(20);
        }
    }

    static async Task<string> Text(Task<HttpResponseMessage> answer) => System.Net.WebUtility.HtmlDecode(await (await answer).Content.ReadAsStringAsync());

    [Fact]
    public async Task Shows_ones_own_work_up_to_today()
    {
        await Task("Call about the flat");
        await Task("Write to the school", days: 3);
        await Task("Ask the coordinator", "coordinator");

        var page = await Text((await host.InEnglish("caseworker")).Get("/work"));
        page.ShouldContain("Call about the flat");
        page.ShouldNotContain("Write to the school");
        page.ShouldNotContain("Ask the coordinator");
    }

    [Fact]
    public async Task Shows_what_a_rule_found_to_the_team()
    {
        var journey = await host.Enrolled();
        var raise = new RaiseTask(journey, TaskRule.Silence, Today);
        await host.Given(raise, on: Today, actor: "task-rules", role: Role.System);
        await Shown(raise.TaskId);

        (await Text((await host.InEnglish("caseworker")).Get("/work?whose=team&when=any"))).ShouldContain("Nobody has been in touch for thirty days: call");
    }

    [Fact]
    public async Task Gives_a_free_place_with_one_click()
    {
        var journey = await host.Applied();
        var taken = (await host.History(Setting.Lyon)).Sum(e => e.Data is PlaceTaken { Population: Population.Newcomer } ? 1 : e.Data is PlaceFreed { Population: Population.Newcomer } ? -1 : 0);
        await host.Given(new ChangePlaces(Setting.Lyon, taken, 1_000));
        await host.Given(new WaitlistApplication(journey));
        await host.Given(new ChangePlaces(Setting.Lyon, 1_000, 1_000));
        var raise = new RaiseTask(journey, TaskRule.PlaceFree, Today);
        await host.Given(raise, on: Today, actor: "task-rules", role: Role.System);
        await Shown(raise.TaskId);
        var browser = await host.InEnglish("caseworker");
        var offer = (await browser.Page("/work?whose=team&when=any")).QuerySelector($"form#offer-{raise.TaskId}")!;

        await browser.Post(offer.GetAttribute("action")!, [.. offer.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);

        (await host.History(journey)).TakeLast(3).Select(e => e.Type).ShouldBe(["participant-enrolled", "phase-entered", "task-done"]);
    }

    [Fact]
    public async Task Shows_the_steps_of_plans_that_are_due()
    {
        var (journey, goal) = (await host.Enrolled(), Guid.CreateVersion7());
        await host.Given(new Cases.Plans.SetGoal(journey, goal, Personal.Of("Find work.")));
        await host.Given(new Cases.Plans.AddPlanStep(journey, goal, Guid.CreateVersion7(), Personal.Of("Ask for the list of courses."), "caseworker", Today.AddDays(-1)));
        await host.Settled();

        (await Text((await host.InEnglish("caseworker")).Get("/work"))).ShouldContain("Ask for the list of courses.");
    }

    [Fact]
    public async Task Gives_programs_the_same_tasks_and_how_many()
    {
        var (_, task) = await Task("Ring the prefecture", days: 2);
        using var answer = System.Text.Json.JsonDocument.Parse(await (await (await host.SignedIn("caseworker")).Get("/api/v1/tasks?when=any")).Content.ReadAsStringAsync());

        answer.RootElement.GetProperty("total").GetInt64().ShouldBeGreaterThan(0);
        answer.RootElement.GetProperty("tasks").EnumerateArray().Single(t => t.GetProperty("task").GetGuid() == task).GetProperty("what").GetString().ShouldBe("Ring the prefecture");
    }

    [Fact]
    public async Task Hands_over_those_that_are_still_open()
    {
        var browser = await host.InEnglish("caseworker");
        var (first, second) = (await Task("Call the first"), await Task("Call the second"));
        await host.Given(new DoTask(second.Journey, second.Task));
        await Shown(second.Task, "done_on is not null");

        var page = await Text(browser.Submit("/work", ("tasks", first.Task.ToString()), ("tasks", second.Task.ToString()), ("act", "hand-over"), ("for", "coordinator")));

        (await host.Since(first.Journey, 4)).ShouldBe(["task-handed-over"]);
        (await host.Since(second.Journey, 4)).ShouldBe(["task-done"]);
        page.ShouldContain("1 of 1 recorded");
    }

    [Fact]
    public async Task No_longer_lists_what_was_just_done()
    {
        var browser = await host.InEnglish("caseworker");
        var (_, task) = await Task("Call at last");
        await Task("Call another time");

        var page = await Text(browser.Submit("/work", ("tasks", task.ToString()), ("act", "done")));

        page.ShouldContain("1 of 1 recorded");
        page.ShouldNotContain($"value=\"{task}\"");
    }

    [Fact]
    public async Task Refuses_to_put_off_to_a_day_that_has_passed_for_each()
    {
        var browser = await host.InEnglish("caseworker");
        var (journey, task) = await Task("Call once more");

        var page = await Text(browser.Submit("/work", ("tasks", task.ToString()), ("act", "snooze"), ("due", "2024-01-01")));

        page.ShouldContain("0 of 1 recorded");
        (await host.Since(journey, 4)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_which_ones()
    {
        await Task("Call somebody");

        (await Text((await host.InEnglish("caseworker")).Submit("/work", ("act", "done")))).ShouldContain("Choose one at least");
    }

    [Fact]
    public async Task Leaves_alone_what_lies_in_another_territory()
    {
        await Task("Call in Lyon");
        var journey = await host.Enrolled(cohort: Setting.Grenoble);
        var (_, task) = await Task("Call in Grenoble", journey: journey);

        await (await host.InEnglish("caseworker")).Submit("/work", ("tasks", task.ToString()), ("act", "done"));

        (await host.Since(journey, 4)).ShouldBeEmpty();
    }
}
