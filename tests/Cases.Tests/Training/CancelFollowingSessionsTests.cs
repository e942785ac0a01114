using Cases.Training;

namespace Cases.Tests.Training;

public sealed class CancelFollowingSessionsTests
{
    static readonly CancelFollowingSessions Cancel = new(SeriesSamples.Nth(1));

    [Fact]
    public void Calls_off_the_session_and_those_after_it() =>
        SeriesSamples.Mondays().When(Cancel, Acts.Coordinator.Because("No heating"))
            .Then<Session>(SeriesSamples.Nth(1), new SessionCancelled()).Then<Session>(SeriesSamples.Nth(2), new SessionCancelled())
            .ThenNothingOn(SeriesSamples.Nth(0));

    [Fact]
    public void Leaves_a_later_one_as_it_is_whose_roll_was_called() =>
        SeriesSamples.Mondays().Given<Session>(SeriesSamples.Nth(2), LabSamples.RollCalled).When(Cancel, Acts.Coordinator.Because("No heating"))
            .Then<Session>(SeriesSamples.Nth(1), new SessionCancelled()).ThenNothingOn(SeriesSamples.Nth(2));

    [Fact]
    public void Refuses_a_session_cancelled_before() =>
        SeriesSamples.Mondays().Given<Session>(SeriesSamples.Nth(1), new SessionCancelled()).When(Cancel, Acts.Coordinator.Because("No heating"))
            .ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_to_cancel_without_a_reason() =>
        SeriesSamples.Mondays().When(Cancel, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_session_on_its_own() =>
        LabSamples.WithSession().When(new CancelFollowingSessions(LabSamples.SessionId), Acts.Coordinator.Because("No heating"))
            .ThenRefused(Refusals.NotOfASeries, "sessionId");

    [Fact]
    public void Refuses_an_unknown_session() =>
        Samples.InLyon().When(Cancel, Acts.Coordinator.Because("No heating")).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_caseworker() =>
        SeriesSamples.Mondays().When(Cancel, Acts.Caseworker.Because("No heating")).ThenRefused(Refusals.RoleNotAllowed);
}
