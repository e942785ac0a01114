using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class InviteParticipantsTests
{
    static readonly InviteParticipants Invite = new(LabSamples.SessionId, [LabSamples.Newcomer, LabSamples.LocalActor]);

    static readonly ParticipantInvited NewcomerInvited = new(LabSamples.Newcomer);

    static readonly ParticipantInvited LocalActorInvited = new(LabSamples.LocalActor);

    [Fact]
    public void Invites_both_populations_in_one_act() =>
        LabSamples.WithSession().When(Invite, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, NewcomerInvited, LocalActorInvited);

    [Fact]
    public void Passes_over_those_invited_already() =>
        LabSamples.WithSession(NewcomerInvited).When(Invite, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, LocalActorInvited);

    [Fact]
    public void Does_nothing_when_all_are_invited() =>
        LabSamples.WithSession(NewcomerInvited, LocalActorInvited).When(Invite, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_more_people_than_there_is_room_for() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Capacity = 1 })
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.SessionFull);

    [Fact]
    public void Refuses_the_other_population_of_a_track() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Track = SessionTrack.Newcomer })
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.OtherTrack, "journeyIds[1]");

    [Fact]
    public void Refuses_a_newcomer_on_the_local_actors_track() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Track = SessionTrack.LocalActor })
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.OtherTrack, "journeyIds[0]");

    [Fact]
    public void Refuses_somebody_of_another_cohort() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Cohorts = [Samples.Other] })
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.NotOfTheseCohorts, "journeyIds[0]");

    [Fact]
    public void Refuses_a_journey_that_is_over() =>
        LabSamples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).Given<Session>(LabSamples.SessionId, LabSamples.Scheduled)
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive, "journeyIds[0]");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        LabSamples.WithSession().When(Invite with { JourneyIds = [Samples.Other] }, Acts.Caseworker)
            .ThenRefused(Refusals.NotFound, "journeyIds[0]");

    [Fact]
    public void Refuses_a_journey_of_another_territory() =>
        LabSamples.WithSession().When(Invite, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory, "journeyIds[0]");

    [Fact]
    public void Refuses_an_unknown_session() =>
        LabSamples.Enrolled().When(Invite, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_cancelled_session() =>
        LabSamples.WithSession(new SessionCancelled()).When(Invite, Acts.Caseworker).ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_a_session_that_has_taken_place() =>
        LabSamples.WithSession(LabSamples.RollCalled).When(Invite, Acts.Caseworker).ThenRefused(Refusals.RollCallTaken);

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.WithSession().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Invite, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyIds[0]");
}
