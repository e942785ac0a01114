using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Publishes to the network a good practice that came out of an experiment adopted or scaled.</summary>
[By(Role.Coordinator)]
public sealed record PublishPractice(Guid PracticeId, Guid ExperimentId, string Title, string Summary) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Practice>(PracticeId), await streams.Load<MicroExperiment>(ExperimentId));

    public static Decision Handle(PublishPractice command, Practice practice, MicroExperiment experiment)
    {
        if (practice.Exists) return Refusals.AlreadyExists.On("practiceId");
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (string.IsNullOrWhiteSpace(command.Summary)) return Refusals.Required.On("summary");
        if (experiment.Status is not (ExperimentStatus.Adopted or ExperimentStatus.Scaled)) return Refusals.NotAGoodPractice;
        return Decision.Accept<Practice>(command.PracticeId,
                new PracticePublished(command.ExperimentId, experiment.Territory, command.Title, command.Summary))
            .And<MicroExperiment>(command.ExperimentId, new ExperimentPublished(command.PracticeId));
    }
}
