using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class SetTaskTests
{
    static readonly SetTask Set =
        new(LabSamples.Newcomer, LabSamples.TaskId, "call", Personal.Of("Ask about the flat"), new DateOnly(2025, 1, 31), "caseworker-lyon-1");

    static readonly TaskSet Task = new(LabSamples.TaskId, "call", Set.Text, Set.Due, "caseworker-lyon-1");

    [Fact]
    public void Says_what_is_to_be_done_by_whom_and_when() =>
        LabSamples.Enrolled().When(Set, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer, Task);

    [Fact]
    public void Follows_a_closed_journey_up() =>
        LabSamples.Enrolled(new JourneyCompleted("moved-away", 1)).When(Set, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer, Task);

    [Fact]
    public void Refuses_the_same_task_twice() =>
        LabSamples.Enrolled(Task, new TaskDone(LabSamples.TaskId)).When(Set, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "taskId");

    [Fact]
    public void Refuses_a_due_day_in_the_past() =>
        LabSamples.Enrolled().When(Set with { Due = Acts.Day.AddDays(-1) }, Acts.Caseworker).ThenRefused(Refusals.DueBeforeItIsMade, "due");

    [Fact]
    public void Refuses_a_task_of_no_kind() =>
        LabSamples.Enrolled().When(Set with { Kind = "" }, Acts.Caseworker).ThenRefused(Refusals.Required, "kind");

    [Fact]
    public void Refuses_a_task_for_nobody() =>
        LabSamples.Enrolled().When(Set with { For = "" }, Acts.Caseworker).ThenRefused(Refusals.Required, "for");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Set, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        LabSamples.Enrolled().When(Set, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Set, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
