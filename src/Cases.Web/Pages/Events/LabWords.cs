using Cases.CoCreation;
using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Policy Labs and their ideas.</summary>
static class LabWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        PolicyLabConvened l => new(T["Policy Lab convened: {0}", l.Title]),
        LabParticipantJoined j => new(T["Somebody joined the Policy Lab: {0}", T[Labels.Of(j.Population)]]),
        LabParticipantRetracted j => new(T["Somebody never joined the Policy Lab, taken back: {0}", T[Labels.Of(j.Population)]]),
        IdeaProposed i => new(T["Idea proposed: {0}", i.Title], by.Open(i.Description)),
        IdeaEndorsed { Organisation: not null } => new(T["Idea supported by an organisation"]),
        IdeaEndorsed => new(T["Idea supported by a participant"]),
        EndorsementWithdrawn => new(T["Support for an idea withdrawn"]),
        IdeaSelected => new(T["Idea selected"]),
        IdeaSetAside => new(T["Idea set aside"]),
        LabLinkedToAction => new(T["Policy Lab linked to a partnership’s action"]),
        _ => null,
    };
}
