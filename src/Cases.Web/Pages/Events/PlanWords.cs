using Cases.Engine;
using Cases.Plans;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What a participant wants to reach, and the steps towards it.</summary>
static class PlanWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Aimed(e, T, by) ?? Stepped(e, T, by) ?? Agreed(e, T);

    static Said? Aimed(IEvent e, Text T, Glossary by) => e switch
    {
        GoalSet { Target: { } target } g => new(T["Goal for {0}", T.Date(target)], by.Open(g.Text)),
        GoalSet g => new(T["Goal"], by.Open(g.Text)),
        GoalCorrected { Target: { } target } g => new(T["Correction: goal for {0}", T.Date(target)], by.Open(g.Text)),
        GoalCorrected g => new(T["Correction: goal"], by.Open(g.Text)),
        GoalReached => new(T["Goal reached"]),
        GoalGivenUp => new(T["Goal given up"]),
        PlanEntryRetracted => new(T["Correction: entry of the plan taken back"]),
        _ => null,
    };

    static Said? Agreed(IEvent e, Text T) => e switch
    {
        PlanApprovalRequested => new(T["Approval of the plan asked for"]),
        PlanApproved => new(T["Plan approved"]),
        PlanSentBack => new(T["Plan sent back"]),
        _ => null,
    };

    static Said? Stepped(IEvent e, Text T, Glossary by) => e switch
    {
        PlanStepAdded s => new(T["Step for {0}, by {1}", by.Account(s.Owner), T.Date(s.Due)], by.Open(s.Text)),
        PlanStepCorrected s => new(T["Correction: step for {0}, by {1}", by.Account(s.Owner), T.Date(s.Due)], by.Open(s.Text)),
        PlanStepDone => new(T["Step done"]),
        PlanStepDropped => new(T["Step given up"]),
        _ => null,
    };
}
