using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class ScheduleSessionTests
{
    static readonly Guid Grenoble = Cohort.IdOf(Samples.Edition, "grenoble");

    static readonly ScheduleSession Schedule = new(LabSamples.SessionId, LabSamples.Cohorts, SessionKind.Training, SessionTrack.Both,
        "Accès aux droits", LabSamples.Morning, "Salle 2", "fr", Interpreter: "ar", Childcare: true, Capacity: 2);

    [Fact]
    public void Belongs_to_the_territory_of_its_cohort() =>
        Samples.InLyon().When(Schedule, Acts.Coordinator).Then<Session>(LabSamples.SessionId, LabSamples.Scheduled);

    [Fact]
    public void Belongs_to_the_network_when_its_cohorts_are_of_several_territories()
    {
        IReadOnlyList<Guid> both = [Samples.Cohort, Grenoble];
        Samples.InLyon().Given<Cohort>(Grenoble, Samples.CohortOpened with { Territory = "grenoble" })
            .When(Schedule with { CohortIds = both }, Acts.Coordinator)
            .Then<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Territory = Act.Network, Cohorts = both });
    }

    [Fact]
    public void Keeps_instants_in_universal_time()
    {
        var local = new SessionTime(Acts.Day,
            new DateTimeOffset(2024, 10, 14, 8, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2024, 10, 14, 11, 0, 0, TimeSpan.FromHours(2)));
        Samples.InLyon().When(Schedule with { Time = local }, Acts.Coordinator).Then<Session>(LabSamples.SessionId, LabSamples.Scheduled);
    }

    [Fact]
    public void Makes_a_workshop_one_of_a_lab() =>
        LabSamples.WithLab().When(Schedule with { Kind = SessionKind.Workshop, PolicyLabId = LabSamples.Lab }, Acts.Coordinator)
            .Then<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Kind = SessionKind.Workshop, PolicyLab = LabSamples.Lab });

    [Fact]
    public void Refuses_a_workshop_without_a_lab() =>
        Samples.InLyon().When(Schedule with { Kind = SessionKind.Workshop }, Acts.Coordinator).ThenRefused(Refusals.Required, "policyLabId");

    [Fact]
    public void Refuses_a_lab_nobody_convened() =>
        Samples.InLyon().When(Schedule with { PolicyLabId = LabSamples.Lab }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "policyLabId");

    [Fact]
    public void Refuses_the_same_session_twice() =>
        LabSamples.WithSession().When(Schedule, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "sessionId");

    [Fact]
    public void Refuses_to_be_for_nobody() =>
        Samples.InLyon().When(Schedule with { CohortIds = [] }, Acts.Coordinator).ThenRefused(Refusals.Required, "cohortIds");

    [Fact]
    public void Refuses_a_cohort_nobody_opened() =>
        Samples.InLyon().When(Schedule with { CohortIds = [Samples.Cohort, Grenoble] }, Acts.Coordinator)
            .ThenRefused(Refusals.NotFound, "cohortIds[1]");

    [Fact]
    public void Refuses_a_cohort_named_twice() =>
        Samples.InLyon().When(Schedule with { CohortIds = [Samples.Cohort, Samples.Cohort] }, Acts.Coordinator)
            .ThenRefused(Refusals.NamedTwice, "cohortIds[1]");

    [Theory, InlineData("title"), InlineData("place"), InlineData("language")]
    public void Refuses_to_go_without(string field) =>
        Samples.InLyon().When(field switch
        {
            "title" => Schedule with { Title = " " },
            "place" => Schedule with { Place = " " },
            _ => Schedule with { Language = " " },
        }, Acts.Coordinator).ThenRefused(Refusals.Required, field);

    [Fact]
    public void Refuses_to_end_when_it_starts() =>
        Samples.InLyon().When(Schedule with { Time = LabSamples.Morning with { Ends = LabSamples.Morning.Starts } }, Acts.Coordinator)
            .ThenRefused(Refusals.EndsBeforeItStarts, "time.ends");

    [Fact]
    public void Refuses_a_day_that_is_not_the_start_s() =>
        Samples.InLyon().When(Schedule with { Time = LabSamples.Morning with { Day = Acts.Day.AddDays(2) } }, Acts.Coordinator)
            .ThenRefused(Refusals.DayNotOfTheSession, "time.day");

    [Fact]
    public void Refuses_room_for_nobody() =>
        Samples.InLyon().When(Schedule with { Capacity = 0 }, Acts.Coordinator).ThenRefused(Refusals.CapacityNotPositive, "capacity");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Samples.InLyon().When(Schedule, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory, "cohortIds");

    [Fact]
    public void Refuses_a_caseworker() =>
        Samples.InLyon().When(Schedule, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
