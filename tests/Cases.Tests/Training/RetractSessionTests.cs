using Cases.Training;

namespace Cases.Tests.Training;

public sealed class RetractSessionTests
{
    static readonly RetractSession Retract = new(LabSamples.SessionId, Version: 1);

    [Fact]
    public void Takes_the_session_back() =>
        LabSamples.WithSession().When(Retract, Acts.Coordinator.Because("The wrong file")).Then<Session>(LabSamples.SessionId, new SessionRetracted());

    [Fact]
    public void Takes_it_back_when_its_only_roll_call_was_taken_back() =>
        LabSamples.WithSession(LabSamples.RollCalled, new RollCallRetracted(LabSamples.Sheet)).When(Retract, Acts.Coordinator.Because("The wrong file"))
            .Then<Session>(LabSamples.SessionId, new SessionRetracted());

    [Fact]
    public void Refuses_without_a_reason() =>
        LabSamples.WithSession().When(Retract, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_session_whose_roll_was_called() =>
        LabSamples.WithSession(LabSamples.RollCalled).When(Retract, Acts.Coordinator.Because("The wrong file")).ThenRefused(Refusals.RollCallTaken);

    [Fact]
    public void Refuses_a_session_somebody_worked_on_since() =>
        LabSamples.WithSession(new ParticipantInvited(LabSamples.Newcomer)).When(Retract, Acts.Coordinator.Because("The wrong file"))
            .ThenRefused(Refusals.ChangedSince, "version");

    [Fact]
    public void Refuses_a_session_taken_back_before() =>
        LabSamples.WithSession(new SessionRetracted()).When(Retract, Acts.Coordinator.Because("The wrong file")).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_caseworker() => LabSamples.WithSession().When(Retract, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
