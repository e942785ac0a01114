using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Tests.Enrolment;

public sealed class EnrolParticipantTests
{
    static readonly EnrolParticipant Enrol = new(Samples.Journey);

    static readonly IEvent[] Enrolled = [new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1)];

    static readonly TaskRaised Offered = new(LabSamples.TaskId, TaskRule.PlaceFree, Acts.Day, Acts.Day.AddDays(3), TaskRaised.Team);

    [Fact]
    public void Gives_an_applicant_a_place_and_enters_the_first_phase() =>
        Samples.Applied().When(Enrol, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Enrolled)
            .Then<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Promotes_who_waits_first() =>
        Samples.Applied(new ApplicationWaitlisted())
            .Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer), new WaitingListJoined(Samples.Other, Population.Newcomer))
            .When(Enrol, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort,
                new WaitingListLeft(Samples.Journey, Population.Newcomer), new PlaceTaken(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Settles_the_task_that_offered_the_place() =>
        Samples.Applied(new ApplicationWaitlisted(), Offered).Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer))
            .When(Enrol, Acts.Caseworker).Then<Journey>(Samples.Journey, [.. Enrolled, new TaskDone(LabSamples.TaskId)]);

    [Fact]
    public void Lets_a_coordinator_go_past_those_who_wait() =>
        Samples.Applied().Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Other, Population.Newcomer)).When(Enrol, Acts.Coordinator)
            .Then<Journey>(Samples.Journey, Enrolled);

    [Fact]
    public void Refuses_a_caseworker_who_goes_past_those_who_wait() =>
        Samples.Applied().Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Other, Population.Newcomer)).When(Enrol, Acts.Caseworker)
            .ThenRefused(Refusals.OthersWaitLonger);

    [Fact]
    public void Refuses_when_no_place_is_left() =>
        Samples.Applied().Given<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Other, Population.Newcomer)).When(Enrol, Acts.Caseworker)
            .ThenRefused(Refusals.NoPlaceLeft);

    [Fact]
    public void Refuses_somebody_already_enrolled() =>
        Samples.Enrolled().When(Enrol, Acts.Caseworker).ThenRefused(Refusals.NotAnApplicant);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Enrol, Acts.Caseworker).ThenRefused(Refusals.NotFound);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Applied().When(Enrol, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
