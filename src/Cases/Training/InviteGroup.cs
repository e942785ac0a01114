using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Training;

/// <summary>Somebody who might be invited.</summary>
/// <param name="Why">Why they cannot be on any list of the session; null when they can.</param>
public sealed record Invitee(Guid Journey, Population Population, Refusal? Why);

/// <summary>Invites whoever can be among these journeys, in the order they are named, and passes over the others.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record InviteGroup(Guid SessionId, IReadOnlyList<Guid> JourneyIds) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journeys = await streams.LoadAll<Journey>(JourneyIds);
        var people = await streams.LoadAll<Person>(journeys.Values.Select(j => j.Person));
        return Handle(this, await streams.Load<Session>(SessionId), journeys, people, act);
    }

    public static Decision Handle(InviteGroup command, Session session,
        IReadOnlyDictionary<Guid, Journey> journeys, IReadOnlyDictionary<Guid, Person> people, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled;
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        var added = Sift(session, command.JourneyIds.Select(Invitee)).Where(sifted => sifted.Why is null).Select(sifted => new ParticipantInvited(sifted.Journey)).ToList();
        return added.Count == 0 ? Decision.Nothing : Decision.Accept<Session>(command.SessionId, added);

        Invitee Invitee(Guid id) => new(id, journeys[id].Population, session.Refuses(journeys[id], people[journeys[id].Person], act));
    }

    /// <summary>Each of them once, in their order, with why they are not invited; null for those who are.</summary>
    public static IReadOnlyList<(Guid Journey, Refusal? Why)> Sift(Session session, IEnumerable<Invitee> wanted)
    {
        var room = session.Capacity - session.Invited.Count;
        var sifted = new List<(Guid, Refusal?)>();
        foreach (var who in wanted.DistinctBy(who => who.Journey))
        {
            var why = session.Invited.Contains(who.Journey) ? Refusals.AlreadyInvited
                : who.Why ?? (!session.IsFor(who.Population) ? Refusals.OtherTrack : room <= 0 ? Refusals.SessionFull.With(session.Capacity!.Value) : null);
            if (why is null) room--;
            sifted.Add((who.Journey, why));
        }
        return sifted;
    }
}
