using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.CoCreation;

/// <summary>A participant of either population joins a Policy Lab: it shows on the lab and on the journey.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record JoinPolicyLab(Guid PolicyLabId, Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, await streams.Load<PolicyLab>(PolicyLabId), journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(JoinPolicyLab command, PolicyLab lab, Journey journey, Person person)
    {
        if (!lab.Exists) return Refusals.NotFound.On("policyLabId");
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotActive.On("journeyId");
        if (!lab.Cohorts.IsEmpty && !lab.Cohorts.Contains(journey.Cohort)) return Refusals.NotOfTheseCohorts.On("journeyId");
        if (lab.Participants.Contains(command.JourneyId)) return Refusals.AlreadyTakesPart.On("journeyId");
        return Decision.Accept<PolicyLab>(command.PolicyLabId, new LabParticipantJoined(command.JourneyId, journey.Population))
            .And<Journey>(command.JourneyId, new PolicyLabJoined(command.PolicyLabId));
    }
}
