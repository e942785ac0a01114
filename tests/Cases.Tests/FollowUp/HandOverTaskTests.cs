using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class HandOverTaskTests
{
    static readonly HandOverTask Act = new(LabSamples.Newcomer, LabSamples.TaskId, "caseworker-lyon-2");

    static readonly TaskRaised Task = new(LabSamples.TaskId, TaskRule.Silence, Acts.Day, Acts.Day.AddDays(3), TaskRaised.Team);

    [Fact]
    public void Says_who_does_it_now() =>
        LabSamples.Enrolled(Task).When(Act, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer, new TaskHandedOver(LabSamples.TaskId, "caseworker-lyon-2"));

    [Fact]
    public void Refuses_nobody() => LabSamples.Enrolled(Task).When(Act with { For = " " }, Acts.Caseworker).ThenRefused(Refusals.Required, "for");

    [Fact]
    public void Refuses_a_task_done_before() =>
        LabSamples.Enrolled(Task, new TaskDone(LabSamples.TaskId)).When(Act, Acts.Caseworker).ThenRefused(Refusals.TaskSettled, "taskId");

    [Fact]
    public void Refuses_a_task_nobody_set() => LabSamples.Enrolled().When(Act, Acts.Caseworker).ThenRefused(Refusals.NotFound, "taskId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Enrolled(Task).Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Act, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
