using System.Net;
using Cases.Engine;
using Cases.Plans;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class ApprovePlanPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-13-45")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["plan-approved"];

    // A caseworker of the same territory finds none either.
    protected override HttpStatusCode ToACaseworkerElsewhere => HttpStatusCode.Forbidden;

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var (journey, request) = await Host.Asked();
        return (journey, $"plan/approve/{request}");
    }

    [Fact]
    public async Task Who_asked_finds_no_link_and_is_refused()
    {
        var (journey, request) = await Host.Asked("coordinator");
        var browser = await Host.InEnglish("coordinator");
        (await browser.Page($"/journeys/{journey}")).QuerySelector($"a[href$='/plan/approve/{request}']").ShouldBeNull();

        var answer = await browser.Submit($"/journeys/{journey}/plan/approve/{request}");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Who asks for approval does not give it");
    }

    [Fact]
    public async Task A_plan_changed_since_is_not_approved()
    {
        var (journey, request) = await Host.Asked();
        await Host.Given(new SetGoal(journey, Guid.CreateVersion7(), Personal.Of("Another goal.")));

        var answer = await (await Host.InEnglish("coordinator")).Submit($"/journeys/{journey}/plan/approve/{request}");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("the plan has changed since");
    }

    [Fact]
    public async Task A_request_that_was_asked_anew_meanwhile_is_refused_in_words()
    {
        var (journey, request) = await Host.Asked();
        await Host.Given(new SetGoal(journey, Guid.CreateVersion7(), Personal.Of("Another goal.")));
        await Host.Given(new RequestPlanApproval(journey), actor: "caseworker");

        var answer = await (await Host.InEnglish("coordinator")).Submit($"/journeys/{journey}/plan/approve/{request}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("the plan has changed since");
    }

    [Fact]
    public async Task Shows_the_steps_as_they_are_to_be_approved()
    {
        var plan = await Host.Plan();
        var dropped = Guid.CreateVersion7();
        await Host.Given(new AddPlanStep(plan.Journey, plan.Goal, dropped, Personal.Of("Write a letter."), ParticipationPlan.Participant, Past.Day.AddDays(30)));
        await Host.Given(new DropPlanStep(plan.Journey, dropped));
        var request = (await Host.Given(new RequestPlanApproval(plan.Journey), actor: "caseworker"))[0].Version;

        var page = await (await Host.InEnglish("coordinator")).Page($"/journeys/{plan.Journey}/plan/approve/{request}");

        page.QuerySelector("main .aside")!.TextContent.ShouldContain("Sit in on a meeting.");
        page.QuerySelector("main .aside")!.TextContent.ShouldNotContain("Write a letter.");
    }

    [Fact]
    public async Task Is_not_for_a_caseworker()
    {
        var (journey, request) = await Host.Asked();

        (await (await Host.SignedIn("caseworker")).Get($"/journeys/{journey}/plan/approve/{request}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await Host.SignedIn("caseworker")).Get("/api/v1/plans/awaiting")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_waits_is_on_the_work_list_of_those_who_may_approve_it_and_in_the_API()
    {
        var (journey, request) = await Host.Asked();
        var (own, _) = await Host.Asked("coordinator");
        await Host.Settled();

        var page = await (await Host.InEnglish("coordinator")).Page("/work");
        page.QuerySelector($"a[href='/journeys/{journey}/plan/approve/{request}']").ShouldNotBeNull();
        page.QuerySelector($"a[href^='/journeys/{own}/plan/approve']").ShouldBeNull();
        (await (await Host.InEnglish("caseworker")).Page("/work")).QuerySelector("a[href*='/plan/approve/']").ShouldBeNull();

        using var answer = System.Text.Json.JsonDocument.Parse(await (await (await Host.SignedIn("coordinator")).Get("/api/v1/plans/awaiting")).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("plans").EnumerateArray().ShouldContain(p => p.GetProperty("journey").GetGuid() == journey && p.GetProperty("request").GetInt64() == request);
    }
}
