using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Writes down what was changed while the experiment ran; the act says why.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RecordAdaptation(Guid ExperimentId, Personal What) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), act);

    public static Decision Handle(RecordAdaptation command, MicroExperiment experiment, Act act)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (!experiment.HasStarted) return Refusals.ExperimentNotStarted;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new AdaptationRecorded(command.What));
    }
}
