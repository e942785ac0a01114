using Cases.Training;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class InvitationsTests
{
    static readonly string Key = Invitations.KeyOf(LabSamples.SessionId, LabSamples.Newcomer);

    static Log Invited => new Log().And<Session>(LabSamples.SessionId, LabSamples.Scheduled)
        .And<Session>(LabSamples.SessionId, new ParticipantInvited(LabSamples.Newcomer));

    [Fact]
    public void Says_who_is_expected() =>
        Invited.Row<InvitationRow>(new Invitations(), Key)
            .ShouldBe(new InvitationRow(Key, LabSamples.SessionId, LabSamples.Newcomer, "lyon", Acts.Day));

    [Fact]
    public void Forgets_an_invitation_taken_back() =>
        Invited.And<Session>(LabSamples.SessionId, new InvitationWithdrawn(LabSamples.Newcomer))
            .Row<InvitationRow>(new Invitations(), Key).ShouldBeNull();
}
