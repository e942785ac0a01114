using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Training;

/// <summary>Invites journeys of the session's cohorts, in one act. Those invited already are passed over.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record InviteParticipants(Guid SessionId, IReadOnlyList<Guid> JourneyIds) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journeys = await streams.LoadAll<Journey>(JourneyIds);
        var people = await streams.LoadAll<Person>(journeys.Values.Select(j => j.Person));
        return Handle(this, await streams.Load<Session>(SessionId), journeys, people, act);
    }

    public static Decision Handle(InviteParticipants command, Session session,
        IReadOnlyDictionary<Guid, Journey> journeys, IReadOnlyDictionary<Guid, Person> people, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled;
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        for (var i = 0; i < command.JourneyIds.Count; i++)
        {
            var journey = journeys[command.JourneyIds[i]];
            if (session.Refuses(journey, people[journey.Person], act) is { } refusal) return refusal.On($"journeyIds[{i}]");
            if (!session.IsFor(journey.Population)) return Refusals.OtherTrack.On($"journeyIds[{i}]");
        }

        var added = command.JourneyIds.Distinct().Where(j => !session.Invited.Contains(j)).ToList();
        if (added.Count == 0) return Decision.Nothing;
        if (session.Invited.Count + added.Count > session.Capacity) return Refusals.SessionFull.With(session.Capacity.Value);
        return Decision.Accept<Session>(command.SessionId, added.Select(j => new ParticipantInvited(j)));
    }
}
