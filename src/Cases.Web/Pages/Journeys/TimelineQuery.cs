using Cases.Documents;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;
using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>What a reader asks of a timeline. Null leaves a filter out.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="From">The first day shown.</param>
/// <param name="To">The last day shown.</param>
public sealed record TimelineQuery(string? Kind, DateOnly? From, DateOnly? To)
{
    public bool IsAll => this is { Kind: null, From: null, To: null };

    public static TimelineQuery Of(FormInput form) => new(form.Optional("kind"), form.OptionalDate("from"), form.OptionalDate("to"));

    public bool Shows(RecordedEvent e) => (Kind is null || Kind == KindOf(e)) && !(e.OccurredOn < From) && !(e.OccurredOn > To);

    public static IReadOnlyList<Option> Kinds(Text T) =>
    [
        new("course", T["Course of the journey"]), new("taking-part", T["Sessions, labs and experiments"]), new("contacts", T["Notes, contacts and e-mails"]),
        new("to-do", T["Goals, steps and tasks"]), new("surveys", T["Surveys"]), new("documents", T["Documents"]), new("consents", T["Consents"]), new("person", T["The person"]),
    ];

    static string KindOf(RecordedEvent e) => e.Data switch
    {
        AttendanceRecorded or AttendanceCorrected or AttendanceRetracted or PolicyLabJoined or ExperimentJoined or ParticipationRetracted => "taking-part",
        NoteAdded or NoteRetracted or ContactRecorded or ContactCorrected => "contacts",
        TaskSet or TaskRaised or TaskSnoozed or TaskHandedOver or TaskDone or TaskDropped or IPlanEntry or PlanEntryRetracted
            or PlanApprovalRequested or PlanApproved or PlanSentBack => "to-do",
        SurveyRecorded or SurveyRetracted => "surveys",
        DocumentAttached or DocumentRetracted => "documents",
        IConsentEntry or ConsentRetracted => "consents",
        _ => e.StreamType == Person.StreamType ? "person" : e.StreamType == Cases.Messages.Message.StreamType ? "contacts" : "course",
    };
}
