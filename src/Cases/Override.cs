using Cases.Engine;

namespace Cases;

/// <summary>A rule set aside for one case: only a coordinator may, and says why.</summary>
public static class Override
{
    /// <summary>The refusal that stays, or null when the act may pass over <paramref name="rule"/>.</summary>
    public static Refusal? Of(Refusal rule, Act act)
    {
        if (act.Role != Role.Coordinator) return rule;
        return act.Reason is null ? Refusals.ReasonRequired.On("reason") : null;
    }
}
