using Cases.Training;

namespace Cases.Tests.Training;

public sealed class CancelSessionTests
{
    static readonly CancelSession Cancel = new(LabSamples.SessionId);

    [Fact]
    public void Calls_the_session_off() =>
        LabSamples.WithSession().When(Cancel, Acts.Coordinator.Because("No heating"))
            .Then<Session>(LabSamples.SessionId, new SessionCancelled());

    [Fact]
    public void Refuses_to_cancel_without_a_reason() =>
        LabSamples.WithSession().When(Cancel, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_session() =>
        Samples.InLyon().When(Cancel, Acts.Coordinator.Because("No heating")).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_session_cancelled_before() =>
        LabSamples.WithSession(new SessionCancelled()).When(Cancel, Acts.Coordinator.Because("No heating"))
            .ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_a_session_that_has_taken_place() =>
        LabSamples.WithSession(LabSamples.RollCalled).When(Cancel, Acts.Coordinator.Because("No heating"))
            .ThenRefused(Refusals.RollCallTaken);
}
