using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Training;

/// <summary>Adds somebody forgotten to a sheet.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AddToRollCall(Guid SessionId, RollCallLine Line) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(Line.JourneyId);
        return Handle(this, await streams.Load<Session>(SessionId), journey, await streams.LoadAll<Person>([journey.Person]), act);
    }

    public static Decision Handle(
        AddToRollCall command, Session session, Journey journey, IReadOnlyDictionary<Guid, Person> people, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Sheet is not { } sheet) return Refusals.RollCallNotTaken;
        if (act.OccurredOn < session.Day) return Refusals.BeforeTheSession.On("occurredOn").With(session.Day);
        if (session.Refuses(journey, people[journey.Person], act) is { } refusal) return refusal.On("line.journeyId");
        if (journey.IsOnTheSheetOf(command.SessionId)) return Refusals.AlreadyOnTheSheet.On("line.journeyId");
        if (session.Refuses(command.Line.Status, command.Line.Hours) is { } wrong) return wrong.On("line.hours");
        return Decision.Accept<Session>(command.SessionId, new RollCallLineAdded(command.Line.JourneyId, command.Line.Status))
            .And<Journey>(command.Line.JourneyId, command.Line.Recorded(command.SessionId, sheet));
    }
}
