using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Another territory takes a published practice up.</summary>
/// <param name="ExperimentId">The experiment in which it tries the practice for itself, if there is one.</param>
[By(Role.Coordinator)]
public sealed record TakeUpPractice(Guid PracticeId, string Territory, Guid? ExperimentId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Practice>(PracticeId),
        ExperimentId is { } id ? await streams.Load<MicroExperiment>(id) : MicroExperiment.Empty, act);

    public static Decision Handle(TakeUpPractice command, Practice practice, MicroExperiment experiment, Act act)
    {
        if (!practice.Exists) return Refusals.NotFound.On("practiceId");
        if (string.IsNullOrWhiteSpace(command.Territory)) return Refusals.Required.On("territory");
        if (!act.MayActIn(command.Territory)) return Refusals.OutOfTerritory.On("territory");
        if (command.Territory == practice.Origin) return Refusals.OwnPractice.On("territory");
        if (practice.TakenUpIn.Contains(command.Territory)) return Refusals.AlreadyTakenUp.On("territory");
        if (command.ExperimentId is not null && experiment.Territory != command.Territory) return Refusals.NotFound.On("experimentId");
        return Decision.Accept<Practice>(command.PracticeId, new PracticeTakenUp(command.Territory, command.ExperimentId));
    }
}
