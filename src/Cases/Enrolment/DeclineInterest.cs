using Cases.Engine;

namespace Cases.Enrolment;

/// <summary>Answers an expression of interest with a no, or closes one that led nowhere.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DeclineInterest(Guid InterestId, Personal? Why = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Interest>(InterestId), act);

    public static Decision Handle(DeclineInterest command, Interest interest, Act act) =>
        interest.Closed() is { } closed
            ? closed.On("interestId")
            : Decision.Accept<Interest>(command.InterestId, new InterestDeclined(command.Why));
}
