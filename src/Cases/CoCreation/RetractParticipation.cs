using Cases.Engine;
using Cases.Journeys;
using Cases.MicroExperiments;
using Cases.People;

namespace Cases.CoCreation;

/// <summary>Takes back that somebody joined a Policy Lab or a micro-experiment, on both sides, and says why.</summary>
/// <param name="Corrects">The version, in the journey, of the entry.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractParticipation(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        var lab = journey.Correctable<PolicyLabJoined>(Corrects) is { } joined ? await streams.Load<PolicyLab>(joined.PolicyLab) : PolicyLab.Empty;
        if (journey.Correctable<ExperimentJoined>(Corrects) is { } inside) await streams.Load<MicroExperiment>(inside.Experiment);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), lab, act);
    }

    public static Decision Handle(RetractParticipation command, Journey journey, Person person, PolicyLab lab, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Correctable<IEvent>(command.Corrects) is not (PolicyLabJoined or ExperimentJoined)) return Refusals.NotCorrectable.On("corrects");
        if (lab.HasEndorsed(command.JourneyId)) return Refusals.HasEndorsed.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return journey.Correctable<PolicyLabJoined>(command.Corrects) is { PolicyLab: var left }
            ? Decision.Accept<Journey>(command.JourneyId, new ParticipationRetracted(command.Corrects, left, null))
                .And<PolicyLab>(left, new LabParticipantRetracted(command.JourneyId, journey.Population))
            : InExperiment(command, journey.Correctable<ExperimentJoined>(command.Corrects)!.Experiment);
    }

    static Decision InExperiment(RetractParticipation command, Guid experiment) =>
        Decision.Accept<Journey>(command.JourneyId, new ParticipationRetracted(command.Corrects, null, experiment))
            .And<MicroExperiment>(experiment, new ExperimentParticipantRetracted(command.JourneyId));
}
