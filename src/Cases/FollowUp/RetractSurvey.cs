using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>Takes a survey back that was recorded wrongly, and says why; the right one is recorded anew.</summary>
/// <param name="Corrects">The version of the survey, in the journey.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractSurvey(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RetractSurvey command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (journey.Correctable<SurveyRecorded>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new SurveyRetracted(command.Corrects));
    }
}
