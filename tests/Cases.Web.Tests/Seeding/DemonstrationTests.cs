using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.CommandLine;
using Cases.Web.Seeding;

namespace Cases.Web.Tests.Seeding;

[Collection(nameof(Demonstration))]
public sealed class DemonstrationTests(Demonstration demonstration)
{
    static readonly Guid Edition = SeedIds.Of("edition/2024-2025");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The demonstration writes to nobody, takes no assignment back, opens no sealed text, and is too young to forget; its database was never restored.
    static readonly string[] NotShown =
        ["message-requested", "message-sent", "message-failed", "trail-continued", "caseworker-unassigned", "readings-pruned", "mandate-given", "mandate-revoked", "fields-opened", "emergency-access-opened"];

    [Fact]
    public async Task Shows_every_event_there_is()
    {
        var shown = await demonstration.Store.Engine.Feed(ct: Stop).Select(e => e.Type).ToHashSetAsync(cancellationToken: Stop);

        EventNames.Domain.Types.Select(EventNames.Domain.NameOf).Except(NotShown).Except(shown).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_no_view_that_differs_from_the_trail()
    {
        var differences = new List<string>();
        foreach (var view in AllViews.Views)
            differences.AddRange((await demonstration.Store.Check.Differences(view, Stop)).Select(d => $"{view.Name} {d.Key} {d.Column}"));

        differences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Population.LocalActor, 45)]
    [InlineData(Population.Newcomer, 40)]
    public async Task Enrols_as_many_people_as_the_first_edition_counted(Population population, int people)
    {
        var rows = await Rows();

        rows.Where(r => r.Edition == Edition && r.Population == population && r.Reached.Contains(Phases.Enrolment))
            .Select(r => r.Person).Distinct().Count().ShouldBe(people);
    }

    [Fact]
    public async Task Enrols_people_of_every_category_of_the_first_definition()
    {
        var rows = await Rows();

        rows.Where(r => r.Edition == Edition && r.Reached.Count > 0).Select(r => r.Category).Distinct().ShouldBe(
            ["international-protection", "asylum-seeker", "international-student", "work-or-family-permit", "undetermined",
                "public-agent", "elected-representative", "civil-society"], ignoreOrder: true);
    }

    [Fact]
    public async Task Leaves_somebody_in_every_standing()
    {
        var rows = await Rows();

        rows.Select(r => r.Status).Distinct().ShouldBe(Enum.GetValues<JourneyStatus>().Except([JourneyStatus.None, JourneyStatus.Retracted]), ignoreOrder: true);
    }

    [Fact]
    public async Task Holds_late_attendance_phases_and_contacts()
    {
        var late = await demonstration.Store.Engine.Feed(ct: Stop)
            .Where(e => DateOnly.FromDateTime(e.RecordedAt.UtcDateTime).DayNumber - e.OccurredOn.DayNumber > 14).ToListAsync(Stop);

        new[] { "attendance-recorded", "phase-entered", "contact-recorded" }.Except(late.Select(e => e.Type)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replays_the_same_bytes_on_two_databases_at_every_quarter_of_the_trail()
    {
        await using var other = await LoadedSeeds.Load();
        var size = await demonstration.Store.Clock.Size(Stop);

        for (var quarter = 1; quarter <= 4; quarter++)
            (await FunnelOf(other.Store, size * quarter / 4)).ShouldBe(await FunnelOf(demonstration.Store, size * quarter / 4));
    }

    async Task<IReadOnlyList<FunnelRow>> Rows() =>
        await demonstration.Store.AsOf.Rows<FunnelRow>(new Funnel(), await demonstration.Store.Clock.Size(Stop), ct: Stop);

    static async Task<string> FunnelOf(Cases.Postgres.Store store, long position)
    {
        var figure = new FunnelFigure();
        return RowText.Json([.. figure.Count(await store.AsOf.Rows<object>(figure.From, position, ct: Stop))]);
    }
}
