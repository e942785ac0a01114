using Cases.CoCreation;
using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.FollowUp;

/// <summary>Records what an institution commits itself to, and who answers for it by when.</summary>
/// <param name="Territory">Where it is to be kept; <c>network</c> when everywhere.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record MakeCommitment(
    Guid CommitmentId, string Territory, Guid OrganisationId, Personal Owner, string Title, DateOnly Due,
    Guid? ExperimentId = null, Guid? PolicyLabId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this,
        await streams.Load<Commitment>(CommitmentId),
        ExperimentId is { } experiment ? await streams.Load<MicroExperiment>(experiment) : MicroExperiment.Empty,
        PolicyLabId is { } lab ? await streams.Load<PolicyLab>(lab) : PolicyLab.Empty, act);

    public static Decision Handle(MakeCommitment command, Commitment commitment, MicroExperiment experiment, PolicyLab lab, Act act)
    {
        if (commitment.Exists) return Refusals.AlreadyExists.On("commitmentId");
        if (string.IsNullOrWhiteSpace(command.Territory)) return Refusals.Required.On("territory");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (command.Due < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("due");
        if (command.ExperimentId is not null && !experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (command.PolicyLabId is not null && !lab.Exists) return Refusals.NotFound.On("policyLabId");
        return Decision.Accept<Commitment>(command.CommitmentId, new CommitmentMade(
            command.Territory, command.OrganisationId, command.Owner, command.Title, command.Due, command.ExperimentId, command.PolicyLabId));
    }
}
