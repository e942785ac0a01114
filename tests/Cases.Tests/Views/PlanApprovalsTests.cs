using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;
using Cases.Tests.Plans;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PlanApprovalsTests
{
    static readonly PlanApprovalRow Drawn = new(Samples.Journey, Samples.Person, "lyon", PlanStanding.Draft, Acts.Day);

    static readonly PlanApprovalRow Waiting = Drawn with { Standing = PlanStanding.Awaiting, Since = Acts.Day.AddDays(1), Request = 3, AskedBy = "caseworker" };

    static Log Planned => new Log().And<Journey>(Samples.Journey, Samples.Submitted).And<Journey>(Samples.Journey, PlanSamples.Goal);

    static Log Asked => Planned.And<Journey>(Samples.Journey, new PlanApprovalRequested("caseworker"), Acts.Day.AddDays(1));

    [Fact]
    public void A_plan_is_nobodys_yet() => Row(Planned).ShouldBe(Drawn);

    [Fact]
    public void Waits_from_the_day_it_was_asked_for() => Row(Asked).ShouldBe(Waiting);

    [Fact]
    public void Is_approved() => Row(Asked.And<Journey>(Samples.Journey, new PlanApproved(3))).ShouldBe(Waiting with { Standing = PlanStanding.Approved, Since = Acts.Day });

    [Fact]
    public void Says_why_it_was_sent_back()
    {
        var why = Personal.Of("A day is missing.");

        Row(Asked.And<Journey>(Samples.Journey, new PlanSentBack(3), reason: why)).ShouldBe(Waiting with { Standing = PlanStanding.SentBack, Since = Acts.Day, Why = why });
    }

    [Fact]
    public void The_reason_stays_while_it_is_acted_on_until_approval_is_asked_for_again()
    {
        var back = Asked.And<Journey>(Samples.Journey, new PlanSentBack(3), reason: Personal.Of("A day is missing.")).And<Journey>(Samples.Journey, PlanSamples.Step);

        Row(back)!.Why.ShouldBe(Personal.Of("A day is missing."));
        Row(back.And<Journey>(Samples.Journey, new PlanApprovalRequested("caseworker")))!.Why.ShouldBeNull();
    }

    [Fact]
    public void Waits_no_more_once_it_is_changed() => Row(Asked.And<Journey>(Samples.Journey, PlanSamples.Step))!.Standing.ShouldBe(PlanStanding.Draft);

    [Fact]
    public void Is_changed_since_it_was_approved() =>
        Row(Asked.And<Journey>(Samples.Journey, new PlanApproved(3)).And<Journey>(Samples.Journey, PlanSamples.Step))!.Standing.ShouldBe(PlanStanding.Changed);

    [Fact]
    public void Progress_changes_nothing() =>
        Row(Asked.And<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId), Acts.Day.AddDays(9))).ShouldBe(Waiting);

    [Fact]
    public void Goes_with_a_journey_recorded_in_error() => Row(Asked.And<Journey>(Samples.Journey, new JourneyRetracted())).ShouldBeNull();

    static PlanApprovalRow? Row(Log log) => log.Row<PlanApprovalRow>(new PlanApprovals(), Samples.Journey);
}
