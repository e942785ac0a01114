using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Takes back a spending that was recorded wrongly, and says why; the right one is recorded anew.</summary>
/// <param name="Corrects">The version of the spending, in the experiment.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractSpending(Guid ExperimentId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), act);

    public static Decision Handle(RetractSpending command, MicroExperiment experiment, Act act)
    {
        if (experiment.Spending(command.Corrects) is not { } was) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<MicroExperiment>(command.ExperimentId,
            new SpendingRetracted(command.Corrects, was.Kind, was.Amount, was.Unit));
    }
}
