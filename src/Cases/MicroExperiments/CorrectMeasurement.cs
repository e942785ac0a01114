using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Puts a measurement right, and says why. The act's day is the day it was made; the first value stays readable.</summary>
/// <param name="Corrects">The version of the measurement that is wrong: a first one or an earlier correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectMeasurement(Guid ExperimentId, long Corrects, decimal Value) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), act);

    public static Decision Handle(CorrectMeasurement command, MicroExperiment experiment, Act act)
    {
        if (experiment.Measurement(command.Corrects) is not { } was) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new MeasurementCorrected(
            command.Corrects, was.Criterion, was.Value, command.Value, experiment.Criterion(was.Criterion)!.IsMetBy(command.Value)));
    }
}
