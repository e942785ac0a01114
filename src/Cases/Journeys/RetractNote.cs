using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Takes a note back; it stays readable, struck through, with the reason.</summary>
/// <param name="Corrects">The version, in the journey, of the note.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractNote(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RetractNote command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Correctable<NoteAdded>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new NoteRetracted(command.Corrects));
    }
}
