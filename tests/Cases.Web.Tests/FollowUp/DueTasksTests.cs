using Cases.Engine;
using Cases.Enrolment;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Training;
using Cases.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests.FollowUp;

public sealed class DueTasksTests(WebHost host) : IClassFixture<WebHost>
{
    static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public async Task Two_absences_in_a_row_are_found_from_the_second_on()
    {
        var journey = await host.Enrolled();
        await host.Attended(journey, AttendanceStatus.Unexcused);
        (await Found(journey, Past.Day)).ShouldBeEmpty();
        await host.Attended(journey, AttendanceStatus.Unexcused);

        (await Found(journey, Past.Day)).ShouldBe([new RaiseTask(journey, TaskRule.Absences, Past.Day)]);
    }

    [Fact]
    public async Task Silence_is_found_after_thirty_days_and_for_sixty()
    {
        var journey = await host.Enrolled();

        (await Found(journey, Past.Day.AddDays(29))).ShouldBeEmpty();
        (await Found(journey, Past.Day.AddDays(30))).ShouldBe([new RaiseTask(journey, TaskRule.Silence, Past.Day.AddDays(30))]);
        (await Found(journey, Past.Day.AddDays(91))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_was_seen_or_reached_is_not_silent()
    {
        var (seen, reached) = (await host.Enrolled(), await host.Enrolled("Ottoline", "Vermeil"));
        await host.Given(new RecordContact(reached, ContactChannel.Phone, Reached: true), on: Past.Day.AddDays(10));

        (await Found(reached, Past.Day.AddDays(30))).ShouldBeEmpty();
        (await Found(reached, Past.Day.AddDays(40))).Count.ShouldBe(1);
        (await Found(seen, Past.Day.AddDays(30))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_consent_is_found_thirty_days_before_it_ends()
    {
        var journey = await host.Enrolled();
        var until = Past.Day.AddDays(29);
        await host.Given(new GiveConsent(await host.PersonOf(journey), Purposes.Participation, until));

        (await Found(journey, Past.Day.AddDays(-2))).ShouldBeEmpty();
        (await Found(journey, Past.Day)).ShouldBe([new RaiseTask(journey, TaskRule.ConsentEnds, until)]);
    }

    [Fact]
    public async Task The_later_survey_is_found_six_months_after_completion_with_consent_to_be_contacted()
    {
        var (asked, silent) = (await host.Enrolled(), await host.Enrolled("Ottoline", "Vermeil"));
        await host.Given(new GiveConsent(await host.PersonOf(asked), Purposes.Contact));
        foreach (var journey in new[] { asked, silent }) await host.Given(new CompleteJourney(journey, Completed), reason: "Found work.");

        (await Found(asked, new DateOnly(2025, 4, 13))).ShouldBeEmpty();
        (await Found(asked, new DateOnly(2025, 4, 14))).ShouldBe([new RaiseTask(asked, TaskRule.SurveyLater, new DateOnly(2025, 4, 14))]);
        (await Found(silent, new DateOnly(2025, 4, 14))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_came_free_is_offered_to_whoever_waits_longest()
    {
        var (leaving, first, second) = (await host.Enrolled(), await host.Applied("Ottoline", "Vermeil"), await host.Applied("Basile", "Ronceray"));
        var taken = await Taken();
        await host.Given(new ChangePlaces(Setting.Lyon, taken, 100));
        foreach (var journey in new[] { first, second }) await host.Given(new WaitlistApplication(journey));
        (await Found(first, Past.Day)).ShouldBeEmpty();
        await host.Given(new WithdrawJourney(leaving, "moved-away"));

        (await Found(first, Past.Day)).ShouldBe([new RaiseTask(first, TaskRule.PlaceFree, Past.Day)]);
        (await Found(second, Past.Day)).ShouldBeEmpty();
        await host.Given(new EnrolParticipant(first));
        (await Found(second, Past.Day)).ShouldBeEmpty();
        await host.Given(new ChangePlaces(Setting.Lyon, 1_000, 100));
        await host.Given(new EnrolParticipant(second));
    }

    async Task<int> Taken()
    {
        await using var count = host.Database.CreateCommand("select newcomer_places_taken from views.cohorts where cohort = $1");
        count.Parameters.Add(new() { Value = Setting.Lyon });
        return (int)(long)(await count.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task Nothing_is_found_of_an_erased_person()
    {
        var journey = await host.Enrolled();
        await host.Given(new ErasePerson(await host.PersonOf(journey), ErasureGround.Request), role: Role.Administrator, actor: "administrator");

        (await Found(journey, Past.Day.AddDays(30))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_is_raised_once_by_the_work_behind_the_commands()
    {
        var journey = await host.Enrolled();
        foreach (var _ in Enumerable.Range(0, 2)) await host.Attended(journey, AttendanceStatus.Unexcused);
        var options = host.Services.GetRequiredService<Store>().Options with { TaskZone = Paris, Time = new At(Past.Day) };
        await using var store = await Store.Open(options);
        using var stop = new CancellationTokenSource();
        var running = store.Run(static _ => { }, stop.Token);
        while (!(await Raised(journey)).Any()) await Task.Delay(50);
        foreach (var due in await store.Tasks!.Look()) await store.Engine.Execute(due, store.Tasks.ActFor(due));
        await store.Engine.Execute(new RaiseTask(journey, TaskRule.Absences, Past.Day), store.Tasks.ActFor(new RaiseTask(journey, TaskRule.Absences, Past.Day)));
        await stop.CancelAsync();
        await Record.ExceptionAsync(() => running);

        var raised = (await Raised(journey)).ShouldHaveSingleItem();
        raised.Data.ShouldBe(new TaskRaised(new RaiseTask(journey, TaskRule.Absences, Past.Day).TaskId, TaskRule.Absences, Past.Day, Past.Day.AddDays(3), TaskRaised.Team));
        raised.Actor.ShouldBe("task-rules");
    }

    const string Completed = "reached-end";

    async Task<IEnumerable<RecordedEvent>> Raised(Guid journey) => (await host.History(journey)).Where(e => e.Data is TaskRaised);

    async Task<IReadOnlyList<RaiseTask>> Found(Guid journey, DateOnly today)
    {
        await host.Settled();
        return [.. (await new DueTasks(host.Database, new At(today), Paris).Look()).Where(task => task.JourneyId == journey)];
    }

    /// <summary>Noon of a day, where timers run as ever.</summary>
    sealed class At(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
