using Cases.CoCreation;
using Cases.Engine;
using Cases.Journeys;
using Cases.MicroExperiments;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.CoCreation;

public sealed class RetractParticipationTests
{
    static readonly RetractParticipation Retract = new(LabSamples.Newcomer, 4);

    static readonly Act Wrong = Acts.Caseworker.Because("It was somebody of the same name.");

    static readonly ParticipationRetracted Retracted = new(4, LabSamples.Lab, null);

    /// <summary>The newcomer joined the lab, at version 4 of the journey.</summary>
    static Scenario InLab(params IEvent[] then) => LabSamples.Enrolled(new PolicyLabJoined(LabSamples.Lab))
        .Given<PolicyLab>(LabSamples.Lab, [LabSamples.Convened, new LabParticipantJoined(LabSamples.Newcomer, Population.Newcomer), LabSamples.Proposed, .. then]);

    static Scenario InExperiment() => LabSamples.Enrolled(new ExperimentJoined(LabSamples.ExperimentId))
        .Given<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed, new ExperimentParticipantJoined(LabSamples.Newcomer));

    [Fact]
    public void Takes_somebody_out_of_a_lab_on_both_sides() => InLab().When(Retract, Wrong)
        .Then<Journey>(LabSamples.Newcomer, Retracted)
        .Then<PolicyLab>(LabSamples.Lab, new LabParticipantRetracted(LabSamples.Newcomer, Population.Newcomer));

    [Fact]
    public void Takes_somebody_out_of_an_experiment_on_both_sides() => InExperiment().When(Retract, Wrong)
        .Then<Journey>(LabSamples.Newcomer, new ParticipationRetracted(4, null, LabSamples.ExperimentId))
        .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentParticipantRetracted(LabSamples.Newcomer));

    [Fact]
    public void Whoever_was_taken_out_may_join_again() =>
        InLab(new LabParticipantRetracted(LabSamples.Newcomer, Population.Newcomer)).Given<Journey>(LabSamples.Newcomer, Retracted)
            .When(new JoinPolicyLab(LabSamples.Lab, LabSamples.Newcomer), Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, new PolicyLabJoined(LabSamples.Lab));

    [Fact]
    public void Refuses_somebody_who_supports_an_idea_there() =>
        InLab(new IdeaEndorsed(LabSamples.IdeaId, LabSamples.Newcomer, null)).When(Retract, Wrong).ThenRefused(Refusals.HasEndorsed, "corrects");

    [Fact]
    public void Refuses_what_was_taken_back_already() =>
        InLab(new LabParticipantRetracted(LabSamples.Newcomer, Population.Newcomer)).Given<Journey>(LabSamples.Newcomer, Retracted)
            .When(Retract, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_of_another_kind() => InLab().When(Retract with { Corrects = 3 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() => InLab().When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() => Samples.InLyon().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        InLab().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Retract, Wrong).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        InLab().When(Retract, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => InLab().When(Retract, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
