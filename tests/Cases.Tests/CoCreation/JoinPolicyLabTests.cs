using Cases.CoCreation;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.CoCreation;

public sealed class JoinPolicyLabTests
{
    static readonly JoinPolicyLab Join = new(LabSamples.Lab, LabSamples.LocalActor);

    [Fact]
    public void Brings_a_local_actor_to_the_lab_the_newcomer_is_in() =>
        LabSamples.WithLab().When(Join, Acts.Caseworker)
            .Then<PolicyLab>(LabSamples.Lab, new LabParticipantJoined(LabSamples.LocalActor, Population.LocalActor))
            .Then<Journey>(LabSamples.LocalActor, new PolicyLabJoined(LabSamples.Lab));

    [Fact]
    public void Lets_any_journey_into_a_lab_of_no_cohort() =>
        LabSamples.Enrolled().Given<PolicyLab>(LabSamples.Lab, LabSamples.Convened with { Cohorts = [], Format = LabFormat.OneOffConvening })
            .When(Join, Acts.Caseworker).Then<Journey>(LabSamples.LocalActor, new PolicyLabJoined(LabSamples.Lab));

    [Fact]
    public void Refuses_somebody_who_takes_part_already() =>
        LabSamples.WithLab().When(Join with { JourneyId = LabSamples.Newcomer }, Acts.Caseworker)
            .ThenRefused(Refusals.AlreadyTakesPart, "journeyId");

    [Fact]
    public void Refuses_a_journey_that_is_paused() =>
        LabSamples.Enrolled(new JourneyPaused(null, null)).Given<PolicyLab>(LabSamples.Lab, LabSamples.Convened)
            .When(Join with { JourneyId = LabSamples.Newcomer }, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive, "journeyId");

    [Fact]
    public void Refuses_a_journey_of_another_cohort() =>
        LabSamples.Enrolled().Given<PolicyLab>(LabSamples.Lab, LabSamples.Convened with { Cohorts = [Samples.Other] })
            .When(Join, Acts.Caseworker).ThenRefused(Refusals.NotOfTheseCohorts, "journeyId");

    [Fact]
    public void Refuses_an_unknown_lab() =>
        LabSamples.Enrolled().When(Join, Acts.Caseworker).ThenRefused(Refusals.NotFound, "policyLabId");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        LabSamples.WithLab().When(Join with { JourneyId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.WithLab().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Join with { JourneyId = LabSamples.Newcomer }, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
