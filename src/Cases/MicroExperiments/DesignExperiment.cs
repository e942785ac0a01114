using Cases.CoCreation;
using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Designs a small-scale test of one or several ideas of a lab.</summary>
/// <param name="Territory">Where it runs; null for the lab's own territory.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DesignExperiment(
    Guid ExperimentId, Guid PolicyLabId, IReadOnlyList<Guid> IdeaIds, string Title, string Hypothesis,
    IReadOnlyList<Guid>? Organisations = null, IReadOnlyList<Guid>? Owners = null, DateOnly? PlannedStart = null,
    string? Territory = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<MicroExperiment>(ExperimentId), await streams.Load<PolicyLab>(PolicyLabId));

    public static Decision Handle(DesignExperiment command, MicroExperiment experiment, PolicyLab lab)
    {
        var organisations = command.Organisations ?? [];
        var owners = command.Owners ?? [];
        if (experiment.Exists) return Refusals.AlreadyExists.On("experimentId");
        if (!lab.Exists) return Refusals.NotFound.On("policyLabId");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (string.IsNullOrWhiteSpace(command.Hypothesis)) return Refusals.Required.On("hypothesis");
        if (RefusesIdeas(command.IdeaIds, lab) is { } idea) return idea;
        if (organisations.Count + owners.Count == 0) return Refusals.Required.On("owners");
        if (RefusesOwners(owners, lab) is { } owner) return owner;

        return Decision.Accept<MicroExperiment>(command.ExperimentId, new ExperimentDesigned(
            command.Territory ?? lab.Territory, command.PolicyLabId, command.IdeaIds, command.Title, command.Hypothesis,
            organisations, owners, command.PlannedStart));
    }

    static Refusal? RefusesIdeas(IReadOnlyList<Guid> ideas, PolicyLab lab)
    {
        if (ideas.Count == 0) return Refusals.Required.On("ideaIds");
        for (var i = 0; i < ideas.Count; i++)
        {
            if (lab.Idea(ideas[i]) is null) return Refusals.NotFound.On($"ideaIds[{i}]");
            if (ideas.Take(i).Contains(ideas[i])) return Refusals.NamedTwice.On($"ideaIds[{i}]");
        }
        return null;
    }

    static Refusal? RefusesOwners(IReadOnlyList<Guid> owners, PolicyLab lab)
    {
        for (var i = 0; i < owners.Count; i++)
            if (!lab.Participants.Contains(owners[i])) return Refusals.NotInTheLab.On($"owners[{i}]");
        return null;
    }
}
