using Cases.Journeys;
using Cases.MicroExperiments;
using Cases.People;

namespace Cases.Tests.MicroExperiments;

public sealed class JoinExperimentTests
{
    static readonly JoinExperiment Join = new(LabSamples.ExperimentId, LabSamples.LocalActor);

    static readonly ExperimentParticipantJoined Joined = new(LabSamples.LocalActor);

    [Fact]
    public void Shows_on_the_experiment_and_on_the_journey() =>
        LabSamples.Running().When(Join, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, Joined)
            .Then<Journey>(LabSamples.LocalActor, new ExperimentJoined(LabSamples.ExperimentId));

    [Fact]
    public void Refuses_somebody_who_takes_part_already() =>
        LabSamples.Running(Joined).When(Join, Acts.Caseworker).ThenRefused(Refusals.AlreadyTakesPart, "journeyId");

    [Fact]
    public void Refuses_a_journey_that_is_over() =>
        LabSamples.Running().Given<Journey>(LabSamples.LocalActor, new JourneyWithdrawn("moved-away", 1, null))
            .When(Join, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive, "journeyId");

    [Fact]
    public void Refuses_an_experiment_that_was_decided() =>
        LabSamples.Running(new ExperimentDecided(ExperimentDecision.Adopt, null)).When(Join, Acts.Caseworker)
            .ThenRefused(Refusals.ExperimentDecided);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Join, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        LabSamples.Running().When(Join with { JourneyId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Running().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Join with { JourneyId = LabSamples.Newcomer }, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
