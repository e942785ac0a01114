using Cases.Engine;
using Cases.Journeys;

namespace Cases.FollowUp;

/// <summary>Takes a survey back that was recorded wrongly, and says why; the right one is recorded anew.</summary>
/// <param name="Version">The version of the survey, in the journey.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractSurvey(Guid JourneyId, long Version) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Journey>(JourneyId), act);

    public static Decision Handle(RetractSurvey command, Journey journey, Act act)
    {
        if (journey.Correctable<SurveyRecorded>(command.Version) is null) return Refusals.NothingToCorrect.On("version");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new SurveyRetracted(command.Version));
    }
}
