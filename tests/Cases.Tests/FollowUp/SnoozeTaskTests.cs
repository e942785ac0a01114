using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class SnoozeTaskTests
{
    static readonly SnoozeTask Act = new(LabSamples.Newcomer, LabSamples.TaskId, Acts.Day.AddDays(7));

    static readonly TaskRaised Task = new(LabSamples.TaskId, TaskRule.Silence, Acts.Day, Acts.Day.AddDays(3), TaskRaised.Team);

    [Fact]
    public void Puts_it_off() =>
        LabSamples.Enrolled(Task).When(Act, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer, new TaskSnoozed(LabSamples.TaskId, Acts.Day.AddDays(7)));

    [Theory, InlineData(0), InlineData(-1)]
    public void Refuses_a_day_that_is_not_later_than_today(int days) =>
        LabSamples.Enrolled(Task).When(Act with { Due = Acts.Day.AddDays(days) }, Acts.Caseworker).ThenRefused(Refusals.DueBeforeItIsMade, "due");

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
