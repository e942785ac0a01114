using Cases.Engine;
using Cases.Programmes;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Partnerships, their actions and milestones.</summary>
static class PartnershipWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        PartnershipFormed p => new(T["Partnership formed: {0}", p.Name]),
        ActionAdded a => new(T["Action added: {0}", a.Title]),
        ActionLeaderNamed a => new(T["Action leader named: {0}", by.Title(a.Organisation, Text.Key("Organisation"))]),
        MilestoneSet m => new(T["Milestone set for {0}: {1}", T.Date(m.Due), m.Title]),
        MilestoneReached => new(T["Milestone reached"]),
        ActionLinked { Kind: LinkTo.Edition } a => new(T["Action linked to an edition: {0}", by.Title(a.Target, Text.Key("Edition"))]),
        ActionLinked a => new(T["Action linked to a Policy Lab: {0}", by.Title(a.Target, Text.Key("Policy Lab"))]),
        _ => null,
    };
}
