using Cases.Engine;
using Cases.Journeys;

namespace Cases.Training;

/// <summary>Takes back a whole sheet that was written by mistake, with all its lines; the roll can then be called anew.</summary>
/// <param name="JourneyIds">Everybody on the sheet.</param>
[By(Role.Coordinator)]
public sealed record RetractRollCall(Guid SessionId, IReadOnlyList<Guid> JourneyIds) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Session>(SessionId), await streams.LoadAll<Journey>(JourneyIds), act);

    public static Decision Handle(RetractRollCall command, Session session, IReadOnlyDictionary<Guid, Journey> journeys, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Sheet is not { } sheet) return Refusals.RollCallNotTaken;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        var lines = journeys.Select(j => (Journey: j.Key, Version: j.Value.LineOf(command.SessionId))).ToList();
        if (lines.Count != session.Lines || lines.Any(l => l.Version is null)) return Refusals.NotTheWholeSheet.On("journeyIds").With(session.Lines);
        return lines.Aggregate(Decision.Accept<Session>(command.SessionId, new RollCallRetracted(sheet)), (decision, line) =>
            decision.And<Journey>(line.Journey, new AttendanceRetracted(line.Version!.Value, command.SessionId)));
    }
}
