using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class InviteGroupTests
{
    static readonly InviteGroup Invite = new(LabSamples.SessionId, [LabSamples.Newcomer, LabSamples.LocalActor]);

    static readonly ParticipantInvited NewcomerInvited = new(LabSamples.Newcomer);

    static readonly ParticipantInvited LocalActorInvited = new(LabSamples.LocalActor);

    [Fact]
    public void Invites_whoever_can_be() =>
        LabSamples.WithSession().When(Invite, Acts.Caseworker).Then<Session>(LabSamples.SessionId, NewcomerInvited, LocalActorInvited);

    [Fact]
    public void Passes_over_the_other_population() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Track = SessionTrack.LocalActor })
            .When(Invite, Acts.Caseworker).Then<Session>(LabSamples.SessionId, LocalActorInvited);

    [Fact]
    public void Passes_over_those_for_whom_there_is_no_room() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Capacity = 1 })
            .When(Invite, Acts.Caseworker).Then<Session>(LabSamples.SessionId, NewcomerInvited);

    [Fact]
    public void Passes_over_journeys_not_under_way() =>
        LabSamples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).Given<Session>(LabSamples.SessionId, LabSamples.Scheduled)
            .When(Invite, Acts.Caseworker).Then<Session>(LabSamples.SessionId, LocalActorInvited);

    [Fact]
    public void Invites_somebody_named_twice_once() =>
        LabSamples.WithSession(LocalActorInvited).When(Invite with { JourneyIds = [LabSamples.Newcomer, LabSamples.Newcomer] }, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, NewcomerInvited);

    [Fact]
    public void Does_nothing_when_nobody_can_be_invited() =>
        LabSamples.WithSession(NewcomerInvited, LocalActorInvited).When(Invite, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Says_why_each_is_not_invited()
    {
        var session = Session.Evolve(Session.Evolve(Session.Empty, LabSamples.Scheduled with { Track = SessionTrack.Newcomer }), NewcomerInvited);
        var others = Enumerable.Range(1, 3).Select(n => Ids.Of("journey", n)).ToList();

        InviteGroup.Sift(session,
            [
                new(LabSamples.Newcomer, Population.Newcomer, null), new(LabSamples.LocalActor, Population.LocalActor, null),
                new(others[0], Population.Newcomer, Refusals.JourneyNotActive), new(others[1], Population.Newcomer, null), new(others[2], Population.Newcomer, null),
            ]).Select(sifted => sifted.Why)
            .ShouldBe([Refusals.AlreadyInvited, Refusals.OtherTrack, Refusals.JourneyNotActive, null, Refusals.SessionFull]);
    }

    [Fact]
    public void Refuses_a_session_nobody_planned() =>
        LabSamples.Enrolled().When(Invite, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_cancelled_session() =>
        LabSamples.WithSession(new SessionCancelled()).When(Invite, Acts.Caseworker).ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_once_the_roll_was_called() =>
        LabSamples.RollCall().When(Invite, Acts.Caseworker).ThenRefused(Refusals.RollCallTaken);
}
