using Cases.Training;

namespace Cases.Tests.Training;

public sealed class WithdrawInvitationTests
{
    static readonly WithdrawInvitation Withdraw = new(LabSamples.SessionId, LabSamples.Newcomer);

    static readonly ParticipantInvited Invited = new(LabSamples.Newcomer);

    [Fact]
    public void Takes_the_invitation_back() =>
        LabSamples.WithSession(Invited).When(Withdraw, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, new InvitationWithdrawn(LabSamples.Newcomer));

    [Fact]
    public void Refuses_somebody_who_is_not_invited() =>
        LabSamples.WithSession().When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.NotInvited, "journeyId");

    [Fact]
    public void Refuses_a_session_that_has_taken_place() =>
        LabSamples.WithSession(Invited, LabSamples.RollCalled).When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.RollCallTaken);

    [Fact]
    public void Refuses_an_unknown_session() =>
        Samples.InLyon().When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");
}
