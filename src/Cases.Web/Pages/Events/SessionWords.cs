using Cases.Engine;
using Cases.Training;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Sessions and their roll calls.</summary>
static class SessionWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        SessionScheduled s => new(T["Session planned for {0}: {1}", T.Date(s.Day), s.Title]),
        ParticipantInvited => new(T["Participant invited"]),
        InvitationWithdrawn => new(T["Invitation withdrawn"]),
        SessionMoved s => new(T["Session moved to {0}, {1}", T.Date(s.Day), s.Place]),
        SessionCancelled => new(T["Session cancelled"]),
        SessionRetracted => new(T["Session planned in error, taken back"]),
        RollCallTaken r => new(T["Roll call: {0} present, {1} late, {2} excused, {3} unexcused", r.Present, r.Late, r.Excused, r.Unexcused]),
        RollCallRetracted => new(T["Roll call taken back"]),
        RollCallLineAdded l => new(T["Added to the roll call: {0}", T[Labels.Of(l.Status)]]),
        RollCallLineCorrected l => new(T["Roll call corrected: {0} instead of {1}", T[Labels.Of(l.Status)], T[Labels.Of(l.Was)]]),
        _ => null,
    };
}
