using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Records that the oldest readings of people's files are forgotten. A rule decides it, or an operator on the machine itself; recorded before anything goes.</summary>
[By(Role.System)]
public sealed record PruneReadings(string Origin, long UpTo, string Root, DateOnly ReadBefore, int Months) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<TrailRecord>(TrailRecord.Id), act);

    public static Decision Handle(PruneReadings command, TrailRecord trail, Act act)
    {
        if (command.UpTo <= trail.PrunedUpTo) return Refusals.AlreadyExists.On("upTo");
        if (command.Months < 1 || command.ReadBefore > act.Today.AddMonths(-command.Months)) return Refusals.DayToCome.On("readBefore");
        return Decision.Accept<TrailRecord>(TrailRecord.Id,
            new ReadingsPruned(command.Origin, command.UpTo, command.Root, command.ReadBefore, command.Months));
    }
}
