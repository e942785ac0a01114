using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Messages;

/// <summary>Writes to somebody by e-mail, about their journey. It is delivered soon after, at least once.</summary>
/// <param name="SessionId">The session it is about; null for none.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SendMessage(Guid MessageId, Guid JourneyId, Letter Letter, Guid? SessionId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, await streams.Load<Message>(MessageId), journey, await streams.Load<Person>(journey.Person),
            SessionId is { } session ? await streams.Load<Session>(session) : null, act);
    }

    public static Decision Handle(SendMessage command, Message message, Journey journey, Person person, Session? session, Act act)
    {
        if (message.Version > 0) return Refusals.AlreadyExists.On("messageId");
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (!act.MayActIn(journey.Territory)) return Refusals.OutOfTerritory;
        if (person.Elsewhere() is { } elsewhere) return elsewhere;
        if (session is { Exists: false }) return Refusals.NotFound.On("sessionId");
        if (!Templates.ForParticipants.Contains(command.Letter.Template)) return Refusals.UnknownTemplate.On("template");
        if (!person.HasEmail) return Refusals.NoEmail;
        // It is sent now, whatever day the act is of.
        if (!person.ConsentsTo(Purposes.Contact, act.Today)) return Refusals.ContactConsentNeeded;
        var letter = command.Letter;
        return Decision.Accept<Message>(command.MessageId, new MessageRequested(journey.Territory, journey.Person, null, command.JourneyId,
            command.SessionId, ContactChannel.Email, letter.Template, letter.TemplateVersion, letter.Language, letter.Title, letter.Text));
    }
}
