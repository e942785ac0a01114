using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class DoTaskTests
{
    static readonly DoTask Settle = new(LabSamples.Newcomer, LabSamples.TaskId);

    static readonly TaskSet Task = new(LabSamples.TaskId, "call", Personal.Of("Ask about the flat"), Acts.Day, "caseworker-lyon-1");

    [Fact]
    public void Records_that_it_was_done() =>
        LabSamples.Enrolled(Task).When(Settle, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer, new TaskDone(LabSamples.TaskId));

    [Fact]
    public void Follows_a_closed_journey_up() =>
        LabSamples.Enrolled(Task, new JourneyCompleted("moved-away", 1)).When(Settle, Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, new TaskDone(LabSamples.TaskId));

    [Fact]
    public void Refuses_a_task_done_before() =>
        LabSamples.Enrolled(Task, new TaskDone(LabSamples.TaskId)).When(Settle, Acts.Caseworker).ThenRefused(Refusals.TaskSettled, "taskId");

    [Fact]
    public void Refuses_a_task_dropped_before() =>
        LabSamples.Enrolled(Task, new TaskDropped(LabSamples.TaskId)).When(Settle, Acts.Caseworker).ThenRefused(Refusals.TaskSettled, "taskId");

    [Fact]
    public void Refuses_a_task_nobody_set() =>
        LabSamples.Enrolled().When(Settle, Acts.Caseworker).ThenRefused(Refusals.NotFound, "taskId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Enrolled(Task).Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Settle, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
