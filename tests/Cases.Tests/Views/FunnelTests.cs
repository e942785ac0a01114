using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class FunnelTests
{
    static FunnelRow Row(params IEvent[] then) => new HandwrittenTrail().On(2024, 10, 1)
        .Record<Journey>(Samples.Journey, [Samples.Submitted, .. then]).Rows(new Funnel()).ShouldHaveSingleItem();

    static readonly IEvent[] Enrolled = [new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1)];

    [Fact]
    public void Remembers_the_day_of_the_application() => Row().AppliedOn.ShouldBe(new DateOnly(2024, 10, 1));

    [Fact]
    public void Reaches_each_phase_once_on_the_day_first_entered()
    {
        var row = new HandwrittenTrail().On(2024, 10, 1).Record<Journey>(Samples.Journey, [Samples.Submitted, .. Enrolled, new PhaseEntered(Phases.CoCreation, 1)])
            .On(2024, 10, 5).Record<Journey>(Samples.Journey, new PhaseEntered(Phases.MicroExperiment, 1))
            .On(2024, 10, 9).Record<Journey>(Samples.Journey, new PhaseEntered(Phases.CoCreation, 1)).Rows(new Funnel()).Single();
        row.Reached.ShouldBe([Phases.Enrolment, Phases.CoCreation, Phases.MicroExperiment]);
        row.EnteredOn.ShouldBe(["2024-10-01", "2024-10-01", "2024-10-05"]);
        row.Phase.ShouldBe(Phases.CoCreation);
    }

    [Fact]
    public void Has_not_reached_a_phase_that_was_taken_back() =>
        Row([.. Enrolled, new PhaseEntered(Phases.Training, 1), new PhaseEntryCorrected(4, Phases.Enrolment)]).Reached.ShouldBe([Phases.Enrolment]);

    [Fact]
    public void Keeps_a_phase_entered_before_when_its_second_entry_is_taken_back() =>
        Row([.. Enrolled, new PhaseEntered(Phases.CoCreation, 1), new PhaseEntered(Phases.MicroExperiment, 1), new PhaseEntered(Phases.CoCreation, 1),
            new PhaseEntryCorrected(6, Phases.MicroExperiment)]).Reached.ShouldBe([Phases.Enrolment, Phases.CoCreation, Phases.MicroExperiment]);

    [Fact]
    public void Has_not_applied_where_a_journey_was_transferred_to() =>
        new HandwrittenTrail().Record<Journey>(Samples.JourneyInGrenoble, new JourneyTransferredIn(Samples.Person, Samples.Programme, Samples.Edition,
                Samples.Grenoble, "grenoble", Population.Newcomer, "asylum-seeker", 1, "lyon", Samples.Journey, Phases.Training))
            .Rows(new Funnel()).Single().AppliedOn.ShouldBeNull();
}
