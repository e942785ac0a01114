using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Web.Pages.Journeys;

/// <summary>What a journey's events name by id, and a reader wants by name.</summary>
static class Mentioned
{
    public static Guid[] In(IEnumerable<RecordedEvent> events) => [.. events.Select(e => e.Data switch
    {
        AttendanceRecorded a => a.Session,
        AttendanceCorrected a => a.Session,
        PolicyLabJoined j => j.PolicyLab,
        ExperimentJoined j => j.Experiment,
        _ => (Guid?)null,
    }).OfType<Guid>().Distinct()];

    public static IEnumerable<string> AccountsIn(IReadOnlyList<RecordedEvent> events) =>
        events.Select(e => e.Actor)
            .Concat(events.Select(e => e.Data).OfType<CaseworkerAssigned>().Select(a => a.Caseworker))
            .Concat(events.Select(e => e.Data).OfType<EmergencyAccessOpened>().Select(a => a.Account))
            .Concat(events.Select(e => e.Data).OfType<TaskSet>().Select(t => t.For))
            .Concat(events.Select(e => e.Data).OfType<TaskRaised>().Select(t => t.For))
            .Concat(events.Select(e => e.Data).OfType<TaskHandedOver>().Select(t => t.For))
            .Concat(events.Select(e => e.Data).OfType<PlanStepAdded>().Select(s => s.Owner))
            .Concat(events.Select(e => e.Data).OfType<PlanStepCorrected>().Select(s => s.Owner))
            .Distinct();
}
