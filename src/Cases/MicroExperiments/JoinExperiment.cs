using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.MicroExperiments;

/// <summary>A participant of either population joins an experiment: it shows on the experiment and on the journey.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record JoinExperiment(Guid ExperimentId, Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, await streams.Load<MicroExperiment>(ExperimentId), journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(JoinExperiment command, MicroExperiment experiment, Journey journey, Person person)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (experiment.IsDecided) return Refusals.ExperimentDecided;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotActive.On("journeyId");
        if (experiment.Participants.Contains(command.JourneyId)) return Refusals.AlreadyTakesPart.On("journeyId");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new ExperimentParticipantJoined(command.JourneyId))
            .And<Journey>(command.JourneyId, new ExperimentJoined(command.ExperimentId));
    }
}
