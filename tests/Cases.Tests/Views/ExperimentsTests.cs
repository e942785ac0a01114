using Cases.Engine;
using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ExperimentsTests
{
    static readonly MeasurementRecorded NotMet = new("delay", 12, Met: false, null);

    static readonly MeasurementRecorded Met = new("delay", 9, Met: true, null);

    static Log Running => And(new Log(), LabSamples.Designed, LabSamples.Delay, new ExperimentStarted(Overridden: false));

    [Fact]
    public void Counts_a_criterion_once_however_often_it_is_set() =>
        Row(And(Running, LabSamples.Delay with { Target = 8 })).ShouldSatisfyAllConditions(
            row => row.Criteria.ShouldBe(["delay"]), row => row.CriteriaCount.ShouldBe(1));

    [Fact]
    public void Counts_a_criterion_as_met_by_its_latest_measurement() =>
        Row(And(Running, NotMet, Met)).ShouldSatisfyAllConditions(
            row => row.Measurements.ShouldBe(2), row => row.CriteriaMet.ShouldBe(1), row => row.Latest.ShouldBe(["2024-10-14 5 met delay"]));

    [Fact]
    public void Does_not_take_a_late_entry_for_the_latest() =>
        Row(And(Running, Met).And<MicroExperiment>(LabSamples.ExperimentId, NotMet, Acts.Day.AddDays(-7))).CriteriaMet.ShouldBe(1);

    [Fact]
    public void Follows_the_correction_of_the_latest_measurement() =>
        Row(And(Running, NotMet, new MeasurementCorrected(4, "delay", 12, 9, Met: true), new MeasurementCorrected(5, "delay", 9, 8, Met: true)))
            .ShouldSatisfyAllConditions(row => row.Measurements.ShouldBe(1), row => row.CriteriaMet.ShouldBe(1));

    [Fact]
    public void Ignores_the_correction_of_an_older_measurement() =>
        Row(And(Running, NotMet, Met, new MeasurementCorrected(4, "delay", 12, 11, Met: false))).CriteriaMet.ShouldBe(1);

    [Fact]
    public void Counts_what_went_into_it() =>
        Row(And(Running, new ExperimentParticipantJoined(LabSamples.Newcomer), new ExperimentParticipantJoined(LabSamples.LocalActor), new ExperimentParticipantRetracted(LabSamples.LocalActor), new AdaptationRecorded(Personal.Of("Evenings")),
                new LearningNoted(Personal.Of("Neighbours")), new ResourceSpent("staff", 2.5m, "hours"), new ResourceSpent("staff", 1, "hours"),
                new ResourceSpent("room", 90, "EUR"), new ResourceSpent("staff", 8, "hours"), new SpendingRetracted(11, "staff", 8, "hours")))
            .ShouldSatisfyAllConditions(
                row => (row.Participants, row.Adaptations, row.Learnings).ShouldBe((1, 1, 1)), row => row.HoursSpent.ShouldBe(3.5m));

    [Fact]
    public void Says_what_was_decided_and_why()
    {
        var why = Personal.Of("Half the delay");
        var decided = new ExperimentDecided(ExperimentDecision.Iterate, LabSamples.FollowOn);
        Row(Running.And<MicroExperiment>(LabSamples.ExperimentId, decided, Acts.Day.AddDays(30), why)).ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe(ExperimentStatus.Iterated),
            row => row.Decision.ShouldBe(ExperimentDecision.Iterate),
            row => row.FollowOn.ShouldBe(LabSamples.FollowOn),
            row => row.DecidedOn.ShouldBe(Acts.Day.AddDays(30)),
            row => row.Why.ShouldBe(why));
    }

    [Fact]
    public void Goes_on_running_when_it_is_iterated_in_place() =>
        Row(And(Running, Met, new ExperimentDecided(ExperimentDecision.Iterate, null))).Status.ShouldBe(ExperimentStatus.Running);

    [Fact]
    public void Names_the_practices_that_came_out_of_it() =>
        Row(And(Running, new ExperimentPublished(LabSamples.PracticeId))).Practices.ShouldBe([LabSamples.PracticeId]);

    static Log And(Log log, params IEvent[] events) => events.Aggregate(log, (l, e) => l.And<MicroExperiment>(LabSamples.ExperimentId, e));

    static ExperimentRow Row(Log log) => log.Row<ExperimentRow>(new Experiments(), LabSamples.ExperimentId).ShouldNotBeNull();
}
