using System.Globalization;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Messages;

/// <summary>Reminds somebody by e-mail of a session they are invited to. Asked for again, it changes nothing; a session that moved is reminded of anew.</summary>
/// <param name="Starts">When the session starts, as the letter says: a UTC instant.</param>
[By(Role.System)]
public sealed record RemindOfSession(Guid JourneyId, Guid SessionId, DateTimeOffset Starts, Letter Letter) : ICommand
{
    public Guid MessageId => Ids.Of("session-reminder", JourneyId, SessionId, Starts.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, await streams.Load<Message>(MessageId), journey, await streams.Load<Person>(journey.Person), await streams.Load<Session>(SessionId), act);
    }

    public static Decision Handle(RemindOfSession command, Message message, Journey journey, Person person, Session session, Act act)
    {
        if (message.Version > 0) return Decision.Nothing;
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled.On("sessionId");
        if (session.Starts != command.Starts || session.Starts <= act.Now) return Refusals.OtherTime.On("starts");
        if (!session.Invited.Contains(command.JourneyId)) return Refusals.NotInvited.On("journeyId");
        if (!journey.IsUnderWay) return Refusals.JourneyNotActive.On("journeyId");
        return SendMessage.Handle(new SendMessage(command.MessageId, command.JourneyId, command.Letter, command.SessionId), message, journey, person, session, act);
    }
}
