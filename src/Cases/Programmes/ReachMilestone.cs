using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Records that a milestone was reached, on the act's day.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record ReachMilestone(Guid PartnershipId, Guid MilestoneId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Partnership>(PartnershipId), act);

    public static Decision Handle(ReachMilestone command, Partnership partnership, Act act)
    {
        if (partnership.Find(command.MilestoneId) is not { } milestone) return Refusals.NotFound.On("milestoneId");
        return milestone.Reached
            ? Refusals.MilestoneReached.On("milestoneId")
            : Decision.Accept<Partnership>(command.PartnershipId, new MilestoneReached(milestone.Action, command.MilestoneId));
    }
}
