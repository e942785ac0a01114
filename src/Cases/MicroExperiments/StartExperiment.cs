using Cases.CoCreation;
using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Starts an experiment that has a criterion and a selected idea; without them, a coordinator overrides and says why.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record StartExperiment(Guid ExperimentId, bool Override = false) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var experiment = await streams.Load<MicroExperiment>(ExperimentId);
        return Handle(this, experiment, await streams.Load<PolicyLab>(experiment.PolicyLab), act);
    }

    public static Decision Handle(StartExperiment command, MicroExperiment experiment, PolicyLab lab, Act act)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (experiment.IsDecided) return Refusals.ExperimentDecided;
        if (experiment.HasStarted) return Refusals.ExperimentStarted;
        var missing = Missing(experiment, lab);
        if (missing is not null)
        {
            if (!command.Override) return missing;
            if (act.Role != Role.Coordinator) return Refusals.RoleNotAllowed.On("override");
            if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        }
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new ExperimentStarted(Overridden: missing is not null));
    }

    static Refusal? Missing(MicroExperiment experiment, PolicyLab lab)
    {
        if (!experiment.HasCriteria) return Refusals.NoCriterion;
        return experiment.Ideas.Any(i => lab.Idea(i)?.Status == IdeaStatus.Selected) ? null : Refusals.NoSelectedIdea;
    }
}
