using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Sets what an action is to have reached by a day, or moves it to another day.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record SetMilestone(Guid PartnershipId, Guid ActionId, Guid MilestoneId, string Title, DateOnly Due) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Partnership>(PartnershipId), act);

    public static Decision Handle(SetMilestone command, Partnership partnership, Act act)
    {
        if (!partnership.HasAction(command.ActionId)) return Refusals.NotFound.On("actionId");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        var before = partnership.Find(command.MilestoneId);
        if (before is { Reached: true }) return Refusals.MilestoneReached.On("milestoneId");
        if (before is not null && before.Action != command.ActionId) return Refusals.AlreadyExists.On("milestoneId");
        return before is not null && before.Title == command.Title && before.Due == command.Due
            ? Decision.Nothing
            : Decision.Accept<Partnership>(command.PartnershipId,
                new MilestoneSet(command.ActionId, command.MilestoneId, command.Title, command.Due));
    }
}
