using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Views;

/// <summary>One line of the funnel.</summary>
/// <param name="Territory">The territory; null for the line of the whole edition, where each person counts once, wherever they went.</param>
/// <param name="Phase">The phase; null for the application that comes before the first one.</param>
/// <param name="Applied">People who applied: the same on every line of a territory and population.</param>
/// <param name="Entered">People who reached the phase.</param>
/// <param name="NowIn">People who are in it now, paused ones included.</param>
/// <param name="Left">People who left from it: denied, withdrawn, and on a territory's line transferred to another.</param>
/// <param name="Completed">People who completed the programme out of it.</param>
public sealed record FunnelLine(
    Guid Programme, Guid Edition, string? Territory, Population Population, string? Phase,
    int Applied, int Entered, int NowIn, int Left, int Completed);

/// <summary>The funnel: by edition, territory and population, how many reached each phase, are in it, left it, or completed.</summary>
/// <remarks>
/// Lines are ordered by programme, edition, the whole edition before its territories, territory code, population, then phase. A territory counts
/// journeys; the whole edition counts people, so that somebody who was transferred is in two territories' lines and once in the edition's.
/// </remarks>
public sealed class FunnelFigure : IFigure
{
    static readonly IReadOnlyList<string> Known =
        [Phases.Enrolment, Phases.Training, Phases.CoCreation, Phases.MicroExperiment, Phases.FollowUp];

    public string Name => "funnel";

    public IView From { get; } = new Funnel();

    public IEnumerable<object> Count(IEnumerable<object> rows) => rows.Cast<FunnelRow>()
        .GroupBy(r => (r.Programme, r.Edition))
        .OrderBy(g => g.Key.Programme).ThenBy(g => g.Key.Edition)
        .SelectMany(edition => Lines(null, edition, Whole).Concat(edition
            .GroupBy(r => r.Territory).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(territory => Lines(territory.Key, territory, Here))));

    /// <summary>How one person stands, in a territory or in the whole edition.</summary>
    sealed record Stand(bool Applied, IReadOnlySet<string> Reached, JourneyStatus Status, string? Phase);

    static IEnumerable<FunnelLine> Lines(string? territory, IEnumerable<FunnelRow> rows, Func<IEnumerable<FunnelRow>, IEnumerable<Stand>> stands)
    {
        foreach (var group in rows.GroupBy(r => r.Population).OrderBy(g => g.Key))
        {
            var (programme, edition) = (group.First().Programme, group.First().Edition);
            var people = stands(group).ToList();
            foreach (var phase in PhasesOf(group))
                yield return Line(people, new FunnelLine(programme, edition, territory, group.Key, phase,
                    people.Count(p => p.Applied), Entered: 0, NowIn: 0, Left: 0, Completed: 0));
        }
    }

    static FunnelLine Line(IReadOnlyList<Stand> people, FunnelLine line)
    {
        var at = people.Where(p => p.Phase == line.Phase).ToList();
        return line with
        {
            Entered = line.Phase is { } phase ? people.Count(p => p.Reached.Contains(phase)) : line.Applied,
            NowIn = at.Count(p => !p.Status.IsClosed()),
            Left = at.Count(p => p.Status.IsClosed() && p.Status != JourneyStatus.Completed),
            Completed = at.Count(p => p.Status == JourneyStatus.Completed),
        };
    }

    static IEnumerable<string?> PhasesOf(IEnumerable<FunnelRow> rows) =>
        [null, .. Known, .. rows.SelectMany(r => r.Reached).Distinct().Except(Known).Order(StringComparer.Ordinal)];

    static IEnumerable<Stand> Here(IEnumerable<FunnelRow> rows) =>
        rows.Select(r => new Stand(r.AppliedOn is not null, r.Reached.ToHashSet(), r.Status, r.Phase));

    static IEnumerable<Stand> Whole(IEnumerable<FunnelRow> rows) => rows.GroupBy(r => r.Person).Select(Person);

    static Stand Person(IEnumerable<FunnelRow> journeys)
    {
        var last = journeys.OrderBy(Rank).ThenBy(r => r.Journey).First();
        return new Stand(true, journeys.SelectMany(r => r.Reached).ToHashSet(), last.Status, last.Phase);
    }

    // Of several journeys of one person the most alive says where they stand; the one transferred away goes on in another of them.
    static int Rank(FunnelRow row) => row.Status switch
    {
        JourneyStatus.Active or JourneyStatus.Paused => 0,
        JourneyStatus.Completed => 1,
        JourneyStatus.Applied or JourneyStatus.Waitlisted => 2,
        JourneyStatus.Withdrawn => 3,
        JourneyStatus.Denied => 4,
        _ => 5,
    };
}
