using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Records that the trail goes on under another origin after a restore. An operator decides it, on the machine itself.</summary>
[By(Role.System)]
public sealed record ContinueTrail(string Origin, string Former, long GoodSize, string GoodRoot, long LostSize, string LostRoot) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<TrailRecord>(TrailRecord.Id), act);

    public static Decision Handle(ContinueTrail command, TrailRecord trail, Act act)
    {
        if (command.Origin == command.Former || trail.Origins.Contains(command.Origin)) return Refusals.AlreadyExists.On("origin");
        if (act.Reason is null) return Refusals.ReasonRequired;
        return Decision.Accept<TrailRecord>(TrailRecord.Id,
            new TrailContinued(command.Origin, command.Former, command.GoodSize, command.GoodRoot, command.LostSize, command.LostRoot));
    }
}
