using Cases.Engine;
using Cases.Journeys;

namespace Cases.MicroExperiments;

/// <summary>A participant of either population joins an experiment: it shows on the experiment and on the journey.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record JoinExperiment(Guid ExperimentId, Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), await streams.Load<Journey>(JourneyId));

    public static Decision Handle(JoinExperiment command, MicroExperiment experiment, Journey journey)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (!journey.Exists) return Refusals.NotFound.On("journeyId");
        if (experiment.IsDecided) return Refusals.ExperimentDecided;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotUnderWay.On("journeyId");
        if (experiment.Participants.Contains(command.JourneyId)) return Refusals.AlreadyTakesPart.On("journeyId");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new ExperimentParticipantJoined(command.JourneyId))
            .And<Journey>(command.JourneyId, new ExperimentJoined(command.ExperimentId));
    }
}
