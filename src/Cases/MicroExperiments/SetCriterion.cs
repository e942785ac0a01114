using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Sets what an experiment is judged by. Once measured, a criterion stays as it is: the target is not moved after the shot.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SetCriterion(
    Guid ExperimentId, string Code, string Measure, string Unit, decimal? Baseline, decimal Target, Direction Direction) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<MicroExperiment>(ExperimentId));

    public static Decision Handle(SetCriterion command, MicroExperiment experiment)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (string.IsNullOrWhiteSpace(command.Code)) return Refusals.Required.On("code");
        if (string.IsNullOrWhiteSpace(command.Measure)) return Refusals.Required.On("measure");
        if (string.IsNullOrWhiteSpace(command.Unit)) return Refusals.Required.On("unit");
        if (experiment.IsDecided) return Refusals.ExperimentDecided;
        if (experiment.Measures(command.Code)) return Refusals.CriterionMeasured.On("code");

        var set = new CriterionSet(command.Code, command.Measure, command.Unit, command.Baseline, command.Target, command.Direction);
        return set == experiment.Criterion(command.Code) ? Decision.Nothing : Decision.Accept<MicroExperiment>(command.ExperimentId, set);
    }
}
