using AngleSharp.Dom;
using Cases.Engine;
using Cases.Plans;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

[Collection(nameof(JourneyPages))]
public sealed class PlanOfTests(WebHost host)
{
    [Fact]
    public async Task Shows_a_goal_with_its_step_and_who_takes_it()
    {
        var goal = Goal(await Page((await host.Plan()).Journey));

        goal.QuerySelector("h3")!.TextContent.ShouldBe("Speak at the town council.");
        goal.QuerySelector(".steps .said")!.TextContent.ShouldBe("Sit in on a meeting.");
        goal.QuerySelector(".steps .marks span")!.TextContent.ShouldBe("The participant, by 13 November 2024");
    }

    [Fact]
    public async Task Offers_nothing_more_for_a_goal_that_is_reached()
    {
        var plan = await host.Plan();
        await host.Given(new ReachGoal(plan.Journey, plan.Goal));

        var goal = Goal(await Page(plan.Journey));

        goal.QuerySelector(".ds-tag")!.TextContent.ShouldBe("Goal reached");
        goal.QuerySelectorAll($"a[href*='/goals/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_in_the_timeline_which_goal_was_reached()
    {
        var plan = await host.Plan();
        var reached = (await host.Given(new ReachGoal(plan.Journey, plan.Goal)))[0];

        (await Page(plan.Journey)).QuerySelector($"#event-{reached.Version} .said")!.TextContent.ShouldBe("Speak at the town council.");
    }

    [Fact]
    public async Task Says_why_a_goal_with_steps_cannot_be_taken_back()
    {
        var plan = await host.Plan();

        var answer = await (await host.InEnglish("coordinator")).Submit($"/journeys/{plan.Journey}/plan/{plan.GoalVersion}", ("reason", "Wrong person."), ("occurredOn", "2024-11-04"));

        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Steps lead to this goal");
    }

    async Task<IDocument> Page(Guid journey) => await (await host.InEnglish("coordinator")).Page($"/journeys/{journey}");

    static IElement Goal(IDocument page) => page.QuerySelector(".goal")!;
}
