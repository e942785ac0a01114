using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class ScheduleSeriesTests
{
    static readonly Guid Grenoble = Cohort.IdOf(Samples.Edition, "grenoble");

    static readonly Recurrence Mondays = new(Acts.Day, new TimeOnly(8, 0), new TimeOnly(11, 0), EveryWeeks: 1, Count: 3);

    static readonly ScheduleSeries Schedule = new(LabSamples.Series, LabSamples.Cohorts, SessionKind.Training, SessionTrack.Both,
        "Accès aux droits", Mondays, "Salle 2", "fr", Interpreter: "ar", Childcare: true, Capacity: 2);

    static Scenario InLyon => InZone(Samples.InLyon(), "lyon", "Europe/Paris");

    static Scenario InZone(Scenario scenario, string code, string zone) => scenario.Given<Territory>(Territory.IdOf(code),
        new TerritoryRegistered(code, new Words(code, code), TerritoryKind.City, zone, "FR"));

    static Guid Nth(int n) => ScheduleSeries.SessionIdOf(LabSamples.Series, n);

    static SessionScheduled On(int month, int day, int hour) => LabSamples.Scheduled with
    {
        Day = new DateOnly(2024, month, day), Series = LabSamples.Series,
        Starts = new DateTimeOffset(2024, month, day, hour, 0, 0, TimeSpan.Zero), Ends = new DateTimeOffset(2024, month, day, hour + 3, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Keeps_the_time_of_day_when_clocks_go_back() =>
        InLyon.When(Schedule, Acts.Coordinator)
            .Then<Session>(Nth(0), On(10, 14, 6)).Then<Session>(Nth(1), On(10, 21, 6)).Then<Session>(Nth(2), On(10, 28, 7))
            .ThenNothingOn(Nth(3));

    [Fact]
    public void Ends_with_the_last_day_it_may_be_on() =>
        InLyon.When(Schedule with { Recurrence = Mondays with { EveryWeeks = 2, Count = null, Until = new DateOnly(2024, 11, 11) } }, Acts.Coordinator)
            .Then<Session>(Nth(1), On(10, 28, 7)).Then<Session>(Nth(2), On(11, 11, 7)).ThenNothingOn(Nth(3));

    [Theory]
    [InlineData(1), InlineData(54), InlineData(int.MinValue), InlineData(int.MaxValue)]
    public void Refuses_too_few_and_too_many_sessions(int count) =>
        Refuses(Mondays with { Count = count }, Refusals.SeriesLength, "recurrence.count");

    [Fact]
    public void Refuses_to_end_before_it_starts() =>
        Refuses(Mondays with { Count = null, Until = Acts.Day.AddDays(-7) }, Refusals.SeriesLength, "recurrence.until");

    [Fact]
    public void Refuses_days_beyond_the_calendar() =>
        Refuses(Mondays with { First = DateOnly.MaxValue.AddDays(-8) }, Refusals.SeriesLength, "recurrence.count");

    [Fact]
    public void Refuses_both_a_last_day_and_a_count() =>
        Refuses(Mondays with { Until = Acts.Day.AddDays(14) }, Refusals.UntilOrCount, "recurrence.until");

    [Fact]
    public void Refuses_neither_a_last_day_nor_a_count() =>
        Refuses(Mondays with { Count = null }, Refusals.UntilOrCount, "recurrence.until");

    [Theory]
    [InlineData(0), InlineData(9)]
    public void Refuses_weeks_too_far_apart(int weeks) =>
        Refuses(Mondays with { EveryWeeks = weeks }, Refusals.WeeksApart, "recurrence.everyWeeks");

    [Fact]
    public void Refuses_sessions_that_end_when_they_start() =>
        Refuses(Mondays with { Ends = Mondays.Starts }, Refusals.EndsBeforeItStarts, "recurrence.ends");

    [Fact]
    public void Refuses_what_a_session_on_its_own_is_refused_for() =>
        InLyon.When(Schedule with { Kind = SessionKind.Workshop }, Acts.Coordinator).ThenRefused(Refusals.Required, "policyLabId");

    [Fact]
    public void Refuses_the_same_series_twice() =>
        InLyon.Given<Session>(Nth(0), LabSamples.Scheduled).When(Schedule, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "seriesId");

    [Fact]
    public void Refuses_cohorts_of_several_time_zones() =>
        InZone(InLyon.Given<Cohort>(Grenoble, Samples.CohortOpened with { Territory = "saint-denis" }), "saint-denis", "Indian/Reunion")
            .When(Schedule with { CohortIds = [Samples.Cohort, Grenoble] }, Acts.Coordinator).ThenRefused(Refusals.SeveralTimeZones, "cohortIds");

    [Fact]
    public void Refuses_a_caseworker() => InLyon.When(Schedule, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);

    static void Refuses(Recurrence recurrence, Refusal refusal, string field) =>
        InLyon.When(Schedule with { Recurrence = recurrence }, Acts.Coordinator).ThenRefused(refusal, field);
}
