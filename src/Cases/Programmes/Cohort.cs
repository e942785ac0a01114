using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Programmes;

/// <summary>An edition opens in a territory, with its places and the days it takes applications.</summary>
[StoredAs("cohort-opened")]
public sealed record CohortOpened(
    Guid Programme, Guid Edition, string Territory, int NewcomerPlaces, int LocalActorPlaces, DateOnly EnrolmentOpens, DateOnly EnrolmentCloses) : IOpening;

[StoredAs("place-taken")]
public sealed record PlaceTaken(Guid Journey, Population Population) : IEvent;

[StoredAs("place-freed")]
public sealed record PlaceFreed(Guid Journey, Population Population) : IEvent;

[StoredAs("waiting-list-joined")]
public sealed record WaitingListJoined(Guid Journey, Population Population) : IEvent;

[StoredAs("waiting-list-left")]
public sealed record WaitingListLeft(Guid Journey, Population Population) : IEvent;

[StoredAs("places-set")]
public sealed record PlacesSet(int NewcomerPlaces, int LocalActorPlaces) : IEvent;

[StoredAs("enrolment-window-set")]
public sealed record EnrolmentWindowSet(DateOnly EnrolmentOpens, DateOnly EnrolmentCloses) : IEvent;

/// <summary>An edition in a territory: who has a place and who waits for one.</summary>
public sealed record Cohort : IState<Cohort>
{
    public static string StreamType => "cohort";

    public static Cohort Empty { get; } = new();

    public static Guid IdOf(Guid edition, string territory) => Ids.Of(StreamType, edition, territory);

    public long Version { get; private init; }

    public Guid Programme { get; private init; }

    public Guid Edition { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => [Territory];

    public DateOnly EnrolmentOpens { get; private init; }

    public DateOnly EnrolmentCloses { get; private init; }

    public bool Exists => Version > 0;

    ImmutableDictionary<Population, int> Capacity { get; init; } = ImmutableDictionary<Population, int>.Empty;

    ImmutableDictionary<Guid, Population> Places { get; init; } = ImmutableDictionary<Guid, Population>.Empty;

    ImmutableList<(Guid Journey, Population Population)> Waiting { get; init; } = [];

    public bool TakesApplicationsOn(DateOnly day) => day >= EnrolmentOpens && day <= EnrolmentCloses;

    public int PlacesFor(Population population) => Capacity.GetValueOrDefault(population);

    public int PlacesTaken(Population population) => Places.Count(p => p.Value == population);

    public int PlacesLeft(Population population) => PlacesFor(population) - PlacesTaken(population);

    public bool HasPlace(Guid journey) => Places.ContainsKey(journey);

    public bool Waits(Guid journey) => Waiting.Any(w => w.Journey == journey);

    public Guid? FirstWaiting(Population population) =>
        Waiting.Where(w => w.Population == population).Select(w => (Guid?)w.Journey).FirstOrDefault();

    public static Cohort Evolve(Cohort state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Cohort Apply(Cohort state, IEvent @event) => @event switch
    {
        CohortOpened e => state with
        {
            Programme = e.Programme, Edition = e.Edition, Territory = e.Territory,
            EnrolmentOpens = e.EnrolmentOpens, EnrolmentCloses = e.EnrolmentCloses,
            Capacity = state.Capacity.SetItem(Population.Newcomer, e.NewcomerPlaces).SetItem(Population.LocalActor, e.LocalActorPlaces),
        },
        PlacesSet e => state with
        {
            Capacity = state.Capacity.SetItem(Population.Newcomer, e.NewcomerPlaces).SetItem(Population.LocalActor, e.LocalActorPlaces),
        },
        EnrolmentWindowSet e => state with { EnrolmentOpens = e.EnrolmentOpens, EnrolmentCloses = e.EnrolmentCloses },
        PlaceTaken e => state with { Places = state.Places.SetItem(e.Journey, e.Population) },
        PlaceFreed e => state with { Places = state.Places.Remove(e.Journey) },
        WaitingListJoined e => state with { Waiting = state.Waiting.Add((e.Journey, e.Population)) },
        WaitingListLeft e => state with { Waiting = state.Waiting.RemoveAll(w => w.Journey == e.Journey) },
        _ => state,
    };
}
