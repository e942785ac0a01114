using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Writes down what an experiment taught, while it runs or after.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record NoteLearning(Guid ExperimentId, Personal Text) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<MicroExperiment>(ExperimentId));

    public static Decision Handle(NoteLearning command, MicroExperiment experiment)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (!experiment.HasStarted) return Refusals.ExperimentNotStarted;
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new LearningNoted(command.Text));
    }
}
