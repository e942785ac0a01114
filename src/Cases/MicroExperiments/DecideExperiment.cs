using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Decides what becomes of an experiment; the act says why. What was adopted may be scaled later.</summary>
/// <param name="FollowOnId">The experiment an iteration goes on in, designed before or after; null when it goes on in this one.</param>
[By(Role.Coordinator)]
public sealed record DecideExperiment(Guid ExperimentId, ExperimentDecision Decision, Guid? FollowOnId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), act);

    public static Decision Handle(DecideExperiment command, MicroExperiment experiment, Act act)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (Refuses(command.Decision, experiment) is { } refusal) return refusal.On("decision");
        if (command.FollowOnId is not null && command.Decision != ExperimentDecision.Iterate) return Refusals.FollowOnOfAnother.On("followOnId");
        if (command.FollowOnId == command.ExperimentId) return Refusals.NamedTwice.On("followOnId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Engine.Decision.Accept<MicroExperiment>(command.ExperimentId, new ExperimentDecided(command.Decision, command.FollowOnId));
    }

    static Refusal? Refuses(ExperimentDecision decision, MicroExperiment experiment)
    {
        if (experiment.Status == ExperimentStatus.Adopted && decision == ExperimentDecision.Scale) return null;
        if (experiment.IsDecided) return Refusals.ExperimentDecided;
        if (decision == ExperimentDecision.Stop) return null;
        if (!experiment.HasStarted) return Refusals.ExperimentNotStarted;
        return experiment.IsMeasured ? null : Refusals.NotMeasured;
    }
}
