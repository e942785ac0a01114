using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Writes down what a criterion measured on the act's day, also after the decision: late entry is normal.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RecordMeasurement(Guid ExperimentId, string Criterion, decimal Value, Personal? Source = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<MicroExperiment>(ExperimentId));

    public static Decision Handle(RecordMeasurement command, MicroExperiment experiment)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (!experiment.HasStarted) return Refusals.ExperimentNotStarted;
        if (experiment.Criterion(command.Criterion) is not { } criterion) return Refusals.UnknownCriterion.On("criterion");
        return Decision.Accept<MicroExperiment>(command.ExperimentId,
            new MeasurementRecorded(command.Criterion, command.Value, criterion.IsMetBy(command.Value), command.Source));
    }
}
