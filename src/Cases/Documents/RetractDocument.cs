using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Documents;

/// <summary>Takes a document off the file: the entry stays, struck through, with the reason; the document itself is destroyed.</summary>
/// <param name="Corrects">The version, in the journey, of the entry.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractDocument(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RetractDocument command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Correctable<DocumentAttached>(command.Corrects) is not { } attached) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new DocumentRetracted(command.Corrects, attached.Document));
    }
}
