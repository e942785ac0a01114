using Cases.Engine;

namespace Cases.People;

/// <summary>Shows somebody the file of a person whom none of their territories knows, for a few hours and to read only, and says why. The person’s own team sees that it was done.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record OpenInEmergency(Guid PersonId) : ICommand
{
    /// <summary>For how long.</summary>
    public const int Hours = 3;

    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(OpenInEmergency command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Territories.Any(act.MayActIn)) return Refusals.FileIsSeen.On("personId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return person.ShownTo(act.Actor, act.Now) is null
            ? Decision.Nothing.AndAcross<Person>(command.PersonId, new EmergencyAccessOpened(act.Actor, act.Now.AddHours(Hours)))
            : Decision.Nothing;
    }
}
