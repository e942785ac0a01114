using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Puts a measurement right, and says why. The first value stays readable.</summary>
/// <param name="Version">The version of the measurement that is wrong: a first one or an earlier correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectMeasurement(Guid ExperimentId, long Version, decimal Value) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), act);

    public static Decision Handle(CorrectMeasurement command, MicroExperiment experiment, Act act)
    {
        if (experiment.Measurement(command.Version) is not { } was) return Refusals.NothingToCorrect.On("version");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new MeasurementCorrected(
            command.Version, was.Criterion, was.Value, command.Value, experiment.Criterion(was.Criterion)!.IsMetBy(command.Value)));
    }
}
