using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Puts a contact right. The act's day is the day it really took place.</summary>
/// <param name="Corrects">The version, in the journey, of the contact or of its last correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectContact(Guid JourneyId, long Corrects, ContactChannel Channel, bool Reached, Personal? Summary = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(CorrectContact command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Correctable<IEvent>(command.Corrects) is not (ContactRecorded or ContactCorrected)) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, 
            new ContactCorrected(command.Corrects, command.Channel, command.Reached, command.Summary));
    }
}
