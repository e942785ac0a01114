using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class MoveFollowingSessionsTests
{
    static readonly DateOnly Tuesday = LabSamples.Scheduled.Day.AddDays(8);

    static readonly MoveFollowingSessions Move = new(SeriesSamples.Nth(1), Tuesday, new TimeOnly(14, 0), new TimeOnly(16, 0), "Library");

    static SessionMoved On(DateOnly day, int hour) => new(day, new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero), new DateTimeOffset(day, new TimeOnly(hour + 2, 0), TimeSpan.Zero), "Library");

    [Fact]
    public void Moves_those_after_it_by_as_many_days_and_keeps_the_time_of_day_when_clocks_go_back() =>
        SeriesSamples.Mondays().When(Move, Acts.Coordinator.Because("The room is taken"))
            .Then<Session>(SeriesSamples.Nth(1), On(Tuesday, 12)).Then<Session>(SeriesSamples.Nth(2), On(Tuesday.AddDays(7), 13))
            .ThenNothingOn(SeriesSamples.Nth(0));

    [Fact]
    public void Leaves_a_later_one_as_it_is_that_was_called_off() =>
        SeriesSamples.Mondays().Given<Session>(SeriesSamples.Nth(2), new SessionCancelled()).When(Move, Acts.Coordinator.Because("The room is taken"))
            .Then<Session>(SeriesSamples.Nth(1), On(Tuesday, 12)).ThenNothingOn(SeriesSamples.Nth(2));

    [Fact]
    public void Refuses_to_end_before_it_starts() =>
        SeriesSamples.Mondays().When(Move with { Ends = Move.Starts }, Acts.Coordinator.Because("The room is taken")).ThenRefused(Refusals.EndsBeforeItStarts, "ends");

    [Fact]
    public void Refuses_days_beyond_the_calendar() =>
        SeriesSamples.Mondays().When(Move with { Day = DateOnly.MaxValue.AddDays(-3) }, Acts.Coordinator.Because("The room is taken")).ThenRefused(Refusals.DayNotOfTheSession, "day");

    [Fact]
    public void Refuses_no_place() =>
        SeriesSamples.Mondays().When(Move with { Place = " " }, Acts.Coordinator.Because("The room is taken")).ThenRefused(Refusals.Required, "place");

    [Fact]
    public void Refuses_to_move_without_a_reason() => SeriesSamples.Mondays().When(Move, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_session_on_its_own() =>
        LabSamples.WithSession().When(Move with { SessionId = LabSamples.SessionId }, Acts.Coordinator.Because("The room is taken")).ThenRefused(Refusals.NotOfASeries, "sessionId");

    [Fact]
    public void Refuses_cohorts_of_several_time_zones()
    {
        var far = Cohort.IdOf(Samples.Edition, "saint-denis");
        SeriesSamples.Mondays().Given<Cohort>(far, Samples.CohortOpened with { Territory = "saint-denis" })
            .Given<Territory>(Territory.IdOf("saint-denis"), new TerritoryRegistered("saint-denis", new Words("S", "S"), TerritoryKind.City, "Indian/Reunion", "FR"))
            .Given<Session>(ScheduleSeries.SessionIdOf(LabSamples.Sheet, 0), LabSamples.Scheduled with { Series = LabSamples.Sheet, Cohorts = [Samples.Cohort, far] })
            .When(Move with { SessionId = ScheduleSeries.SessionIdOf(LabSamples.Sheet, 0) }, Acts.Coordinator.Because("The room is taken")).ThenRefused(Refusals.SeveralTimeZones, "sessionId");
    }

    [Fact]
    public void Refuses_a_caseworker() => SeriesSamples.Mondays().When(Move, Acts.Caseworker.Because("The room is taken")).ThenRefused(Refusals.RoleNotAllowed);
}
