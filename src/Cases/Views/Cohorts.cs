using System.Globalization;
using System.Text.Json;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

/// <param name="Queue">Who waits: "day population journey", whoever waits longest first.</param>
/// <param name="FreedOn">The last day a place came free; null before the first.</param>
public sealed record CohortRow(
    Guid Cohort, Guid Programme, Guid Edition, string Territory, DateOnly EnrolmentOpens, DateOnly EnrolmentCloses,
    int NewcomerPlaces, int NewcomerPlacesTaken, int NewcomersWaiting, int LocalActorPlaces, int LocalActorPlacesTaken, int LocalActorsWaiting,
    IReadOnlyList<string> Queue, DateOnly? FreedOn = null);

/// <summary>Each edition in each territory, with its places.</summary>
public sealed class Cohorts : StreamView<CohortRow>
{
    public override string Name => "cohorts";

    public override int Definition => 2;

    protected override string StreamType => Cohort.StreamType;

    public override CohortRow? Apply(CohortRow? row, RecordedEvent e) => e.Data switch
    {
        CohortOpened o => new CohortRow(e.Stream, o.Programme, o.Edition, o.Territory, o.EnrolmentOpens, o.EnrolmentCloses,
            o.NewcomerPlaces, 0, 0, o.LocalActorPlaces, 0, 0, []),
        PlacesSet p => row is null ? null : row with { NewcomerPlaces = p.NewcomerPlaces, LocalActorPlaces = p.LocalActorPlaces, FreedOn = e.OccurredOn },
        EnrolmentWindowSet w => row is null ? null : row with { EnrolmentOpens = w.EnrolmentOpens, EnrolmentCloses = w.EnrolmentCloses },
        PlaceTaken p => Taken(row, p.Population, 1),
        PlaceFreed p => Taken(row, p.Population, -1) is { } freed ? freed with { FreedOn = e.OccurredOn } : null,
        WaitingListJoined w => Waiting(row, w.Population, 1) is { } longer ? longer with { Queue = [.. longer.Queue, Entry(e.OccurredOn, w)] } : null,
        WaitingListLeft w => Waiting(row, w.Population, -1) is { } shorter
            ? shorter with { Queue = [.. shorter.Queue.Where(entry => !entry.EndsWith(w.Journey.ToString(), StringComparison.Ordinal))] } : null,
        _ => row,
    };

    static string Entry(DateOnly day, WaitingListJoined joined) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {JsonNamingPolicy.KebabCaseLower.ConvertName(joined.Population.ToString())} {joined.Journey}");

    static CohortRow? Taken(CohortRow? row, Population population, int more) => row is null ? null : population == Population.Newcomer
        ? row with { NewcomerPlacesTaken = row.NewcomerPlacesTaken + more }
        : row with { LocalActorPlacesTaken = row.LocalActorPlacesTaken + more };

    static CohortRow? Waiting(CohortRow? row, Population population, int more) => row is null ? null : population == Population.Newcomer
        ? row with { NewcomersWaiting = row.NewcomersWaiting + more }
        : row with { LocalActorsWaiting = row.LocalActorsWaiting + more };
}
