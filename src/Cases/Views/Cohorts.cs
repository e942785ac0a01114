using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

public sealed record CohortRow(
    Guid Cohort, Guid Programme, Guid Edition, string Territory, DateOnly EnrolmentOpens, DateOnly EnrolmentCloses,
    int NewcomerPlaces, int NewcomerPlacesTaken, int NewcomersWaiting, int LocalActorPlaces, int LocalActorPlacesTaken, int LocalActorsWaiting);

/// <summary>Each edition in each territory, with its places.</summary>
public sealed class Cohorts : StreamView<CohortRow>
{
    public override string Name => "cohorts";

    public override int Definition => 1;

    protected override string StreamType => Cohort.StreamType;

    public override CohortRow? Apply(CohortRow? row, RecordedEvent e) => e.Data switch
    {
        CohortOpened o => new CohortRow(e.Stream, o.Programme, o.Edition, o.Territory, o.EnrolmentOpens, o.EnrolmentCloses,
            o.NewcomerPlaces, 0, 0, o.LocalActorPlaces, 0, 0),
        PlacesSet p => row is null ? null : row with { NewcomerPlaces = p.NewcomerPlaces, LocalActorPlaces = p.LocalActorPlaces },
        EnrolmentWindowSet w => row is null ? null : row with { EnrolmentOpens = w.EnrolmentOpens, EnrolmentCloses = w.EnrolmentCloses },
        PlaceTaken p => Taken(row, p.Population, 1),
        PlaceFreed p => Taken(row, p.Population, -1),
        WaitingListJoined w => Waiting(row, w.Population, 1),
        WaitingListLeft w => Waiting(row, w.Population, -1),
        _ => row,
    };

    static CohortRow? Taken(CohortRow? row, Population population, int more) => row is null ? null : population == Population.Newcomer
        ? row with { NewcomerPlacesTaken = row.NewcomerPlacesTaken + more }
        : row with { LocalActorPlacesTaken = row.LocalActorPlacesTaken + more };

    static CohortRow? Waiting(CohortRow? row, Population population, int more) => row is null ? null : population == Population.Newcomer
        ? row with { NewcomersWaiting = row.NewcomersWaiting + more }
        : row with { LocalActorsWaiting = row.LocalActorsWaiting + more };
}
