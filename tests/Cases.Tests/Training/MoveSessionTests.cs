using Cases.Training;

namespace Cases.Tests.Training;

public sealed class MoveSessionTests
{
    static readonly SessionTime NextDay = new(Acts.Day.AddDays(1), LabSamples.Morning.Starts.AddDays(1), LabSamples.Morning.Ends.AddDays(1));

    static readonly MoveSession Move = new(LabSamples.SessionId, NextDay, "Salle 3");

    [Fact]
    public void Records_the_new_time_and_place() =>
        LabSamples.WithSession().When(Move, Acts.Coordinator.Because("Works in the building"))
            .Then<Session>(LabSamples.SessionId, new SessionMoved(NextDay.Day, NextDay.Starts, NextDay.Ends, "Salle 3"));

    [Fact]
    public void Refuses_to_move_without_a_reason() =>
        LabSamples.WithSession().When(Move, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_session() =>
        Samples.InLyon().When(Move, Acts.Coordinator.Because("Works")).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_cancelled_session() =>
        LabSamples.WithSession(new SessionCancelled()).When(Move, Acts.Coordinator.Because("Works")).ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_a_session_that_has_taken_place() =>
        LabSamples.WithSession(LabSamples.RollCalled).When(Move, Acts.Coordinator.Because("Works")).ThenRefused(Refusals.RollCallTaken);

    [Fact]
    public void Refuses_to_be_nowhere() =>
        LabSamples.WithSession().When(Move with { Place = "" }, Acts.Coordinator.Because("Works")).ThenRefused(Refusals.Required, "place");

    [Fact]
    public void Refuses_to_end_before_it_starts() =>
        LabSamples.WithSession().When(Move with { Time = NextDay with { Ends = LabSamples.Morning.Ends } }, Acts.Coordinator.Because("Works"))
            .ThenRefused(Refusals.EndsBeforeItStarts, "time.ends");
}
