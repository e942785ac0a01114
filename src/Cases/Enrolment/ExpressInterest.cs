using Cases.Engine;

namespace Cases.Enrolment;

/// <summary>The public door: a newcomer, a local actor or a city says it would like to take part, and how to be reached.</summary>
[By(Role.Participant, Role.Caseworker, Role.Coordinator)]
public sealed record ExpressInterest(
    Guid InterestId, InterestFrom From, Personal Name, Personal? Email = null, Personal? Phone = null, Personal? Organisation = null,
    Personal? Message = null, string? Territory = null, string? Language = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Interest>(InterestId), act);

    public static Decision Handle(ExpressInterest command, Interest interest, Act act)
    {
        if (interest.Version > 0) return Refusals.AlreadyExists.On("interestId");
        if (command.Email is null && command.Phone is null) return Refusals.Unreachable.On("email");
        return command is { From: InterestFrom.Organisation, Organisation: null }
            ? Refusals.Required.On("organisation")
            : Decision.Accept<Interest>(command.InterestId, new InterestExpressed(command.From, command.Territory, command.Name,
                command.Email, command.Phone, command.Organisation, command.Message, command.Language));
    }
}
