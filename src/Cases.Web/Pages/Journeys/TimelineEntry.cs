using Cases.Documents;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;
using Cases.Web.Pages.Events;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>One line of a journey's timeline.</summary>
/// <param name="Id">Of the line on the page.</param>
/// <param name="Reason">Why, where the act said it; a correction's reason stands with what it corrects too.</param>
/// <param name="CorrectedBecause">The reason of the correction, for an entry that was corrected.</param>
/// <param name="CorrectedBy">The line of that correction.</param>
/// <param name="Corrects">The line this one corrects.</param>
/// <param name="Changes">What the correction changed, field by field; empty for what was taken back whole, or stands.</param>
/// <param name="Act">The page that puts this entry right, under the journey's; null where it cannot be.</param>
public sealed record TimelineEntry(
    string Id, RecordedEvent Event, Said Said, string? Reason, string? CorrectedBecause, string? CorrectedBy, string? Corrects, string? Act,
    IReadOnlyList<Change> Changes)
{
    /// <summary>The journey's own events and the person's, the newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(JourneyFile file, Text T)
    {
        var corrections = file.Events.Concat(file.PersonEvents).Where(e => e.Data is ICorrection).ToDictionary(e => (e.Stream, ((ICorrection)e.Data).Corrects));
        return [.. file.Events.Concat(file.PersonEvents).Select(e => Of(file, e, corrections.GetValueOrDefault((e.Stream, e.Version)), T))
            .OrderByDescending(e => e.Event.OccurredOn).ThenByDescending(e => e.Event.RecordedAt).ThenByDescending(e => e.Event.Version)];
    }

    static TimelineEntry Of(JourneyFile file, RecordedEvent e, RecordedEvent? correction, Text T)
    {
        var said = EventWords.Of(e.Data, file.Words) ?? new Said(e.Type);
        if (said.Detail is null) said = said with { Detail = file.Words.Open(About(file, e.Data)) };
        var because = correction is null ? null : file.Words.Open(correction.Reason) ?? T["the reason was erased"];
        return new(IdOf(e), e, said, file.Words.Open(e.Reason), because, correction is null ? null : IdOf(correction),
            e.Data is ICorrection c ? IdOf(e, c.Corrects) : null, file.Person.Erased || file.IsReadOnly ? null : ActOf(file, e),
            correction is null ? [] : Change.Between(e, correction, file.Words, T));
    }

    // What became of a goal or a step says which one.
    static Personal? About(JourneyFile file, IEvent e) => e switch
    {
        PlanStepDone or PlanStepDropped => file.Step(((IPlanEntry)e).Step!.Value)?.Text,
        GoalReached or GoalGivenUp => file.Goal(((IPlanEntry)e).Goal)?.Text,
        _ => null,
    };

    static string IdOf(RecordedEvent e) => e.StreamType == Journey.StreamType || e.StreamType == Person.StreamType ? IdOf(e, e.Version) : $"event-{e.Id}";

    static string IdOf(RecordedEvent e, long version) => e.StreamType == Person.StreamType ? $"person-event-{version}" : $"event-{version}";

    static string? ActOf(JourneyFile file, RecordedEvent e) => e.StreamType == Person.StreamType ? OnPerson(file, e) : OnJourney(file.Journey, e);

    static string? OnPerson(JourneyFile file, RecordedEvent e) => e.Data switch
    {
        IIdentity when file.CorrectableOfPerson<IIdentity>(e.Version) is not null => $"person/{e.Version}",
        IContactDetails when file.CorrectableOfPerson<IContactDetails>(e.Version) is not null => $"contact-details/{e.Version}",
        INeeds when file.CorrectableOfPerson<INeeds>(e.Version) is not null => $"needs/{e.Version}",
        IConsentEntry when file.CorrectableOfPerson<IConsentEntry>(e.Version) is not null => $"consents/{e.Version}",
        IRoleEntry when file.CorrectableOfPerson<IRoleEntry>(e.Version) is not null => $"roles/{e.Version}",
        _ => null,
    };

    static string? OnJourney(Journey journey, RecordedEvent e) => e.StreamType == Journey.StreamType && journey.Entries.ContainsKey(e.Version) ? e.Data switch
    {
        DocumentAttached => $"documents/{e.Version}/retract",
        NoteAdded => $"notes/{e.Version}",
        ContactRecorded or ContactCorrected => $"contacts/{e.Version}",
        AttendanceRecorded or AttendanceCorrected when !journey.IsClosed => $"attendance/{e.Version}",
        PhaseEntered when journey.IsOpen && journey.Phases is [_, .., var last] && last.Version == e.Version => $"phases/{e.Version}",
        PolicyLabJoined or ExperimentJoined => $"participations/{e.Version}",
        SurveyRecorded => $"surveys/{e.Version}",
        GoalSet or GoalCorrected => $"goals/{e.Version}",
        PlanStepAdded or PlanStepCorrected => $"steps/{e.Version}",
        IPlanEntry => $"plan/{e.Version}",
        _ => null,
    } : null;
}
