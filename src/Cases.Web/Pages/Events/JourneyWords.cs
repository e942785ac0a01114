using Cases.Engine;
using Cases.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>The course of a journey: from application to closing.</summary>
static class JourneyWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Answered(e, T, by) ?? Moved(e, T, by) ?? Ended(e, T, by) ?? Kept(e, T, by);

    static Said? Answered(IEvent e, Text T, Glossary by) => e switch
    {
        ApplicationSubmitted a => new(T["Applied as {0}, in {1}", by.Category(a.Category), by.Territory(a.Territory)]),
        ApplicationDenied d => new(T["Application denied"], by.Open(d.Why)),
        ApplicationWaitlisted => new(T["Placed on the waiting list"]),
        ParticipantEnrolled => new(T["Enrolled"]),
        CaseworkerAssigned a => new(T["Caseworker: {0}", by.Account(a.Caseworker)]),
        CaseworkerUnassigned => new(T["Nobody follows the journey any more"]),
        _ => null,
    };

    static Said? Moved(IEvent e, Text T, Glossary by) => e switch
    {
        PhaseEntered { Overridden: true } p => new(T["Phase begun out of order: {0}", by.Phase(p.Phase)]),
        PhaseEntered p => new(T["Phase begun: {0}", by.Phase(p.Phase)]),
        PhaseEntryCorrected p => new(T["Correction: back to the phase {0}", by.Phase(p.Phase)]),
        JourneyPaused { Until: { } until } p => new(T["Paused until {0}", T.Date(until)], by.Open(p.Why)),
        JourneyPaused p => new(T["Paused"], by.Open(p.Why)),
        JourneyResumed => new(T["Resumed"]),
        JourneyReopened => new(T["Reopened"]),
        _ => null,
    };

    static Said? Ended(IEvent e, Text T, Glossary by) => e switch
    {
        JourneyWithdrawn w => new(T["Left the programme: {0}", by.Closure(w.ClosureReason)], by.Open(w.Why)),
        JourneyCompleted c => new(T["Journey completed: {0}", by.Closure(c.ClosureReason)]),
        JourneyRetracted => new(T["Journey recorded in error, taken back"]),
        JourneyTransferredOut { Overridden: true } t => new(T["Transferred to {0}, without consent to sharing", by.Territory(t.To)]),
        JourneyTransferredOut t => new(T["Transferred to {0}", by.Territory(t.To)]),
        JourneyTransferredIn t => new(T["Came from {0} to {1}", by.Territory(t.From), by.Territory(t.Territory)]),
        _ => null,
    };

    static Said? Kept(IEvent e, Text T, Glossary by) => e switch
    {
        JourneyTagged t => new(T["Tag put on: {0}", by.Tag(t.Tag)]),
        JourneyUntagged t => new(T["Tag taken off: {0}", by.Tag(t.Tag)]),
        NoteAdded n => new(T["Note"], by.Open(n.Text)),
        NoteRetracted => new(T["Correction: note taken back"]),
        ContactRecorded { Reached: true } c => new(T["Contact: {0}", T[Labels.Of(c.Channel)]], by.Open(c.Summary)),
        ContactRecorded c => new(T["Contact tried, nobody reached: {0}", T[Labels.Of(c.Channel)]], by.Open(c.Summary)),
        ContactCorrected { Reached: true } c => new(T["Correction: contact, {0}", T[Labels.Of(c.Channel)]], by.Open(c.Summary)),
        ContactCorrected c => new(T["Correction: contact tried, nobody reached, {0}", T[Labels.Of(c.Channel)]], by.Open(c.Summary)),
        _ => null,
    };
}
