using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Programmes;

/// <param name="Ends">The last day; null while it is not known.</param>
[StoredAs("edition-opened")]
public sealed record EditionOpened(Guid Programme, string Name, EditionKind Kind, DateOnly Starts, DateOnly? Ends) : IOpening
{
    string IOpening.Territory => Act.Network;
}

[StoredAs("edition-closed")]
public sealed record EditionClosed : IEvent;

/// <summary>A figure somebody published and nobody can count again: kept apart from counted people for ever.</summary>
/// <param name="Measure">A kebab-case code: <c>newcomers</c>, <c>local-actors</c>.</param>
/// <param name="SpeaksOf">The day the figure speaks of.</param>
/// <param name="Territory">The territory it speaks of; null for the whole edition.</param>
[StoredAs("total-reported")]
public sealed record TotalReported(
    Guid Total, string Measure, Bound Bound, decimal Value, string Source, DateOnly SpeaksOf, string? Territory) : IEvent;

[StoredAs("reported-total-corrected")]
public sealed record ReportedTotalCorrected(
    long Corrects, Guid Total, string Measure, Bound Bound, decimal Value, string Source, DateOnly SpeaksOf, string? Territory) : ICorrection;

public enum EditionKind { Pilot, Full }

/// <summary>How a reported total stands to the true one.</summary>
public enum Bound { Exactly, AtLeast, About }

/// <summary>One run of a programme, in one or several territories.</summary>
public sealed record Edition : IState<Edition>
{
    public static string StreamType => "edition";

    public static Edition Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    public Guid Programme { get; private init; }

    public DateOnly Starts { get; private init; }

    public bool Closed { get; private init; }

    public bool Exists => Version > 0;

    /// <summary>The reported totals that can still be put right, by version.</summary>
    ImmutableDictionary<long, Guid> Entries { get; init; } = ImmutableDictionary<long, Guid>.Empty;

    public bool Reported(Guid total) => Entries.ContainsValue(total);

    /// <summary>The total reported at that version; null when there is none or it was already corrected.</summary>
    public Guid? Correctable(long version) => Entries.TryGetValue(version, out var total) ? total : null;

    public static Edition Evolve(Edition state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Edition Apply(Edition state, IEvent @event) => @event switch
    {
        EditionOpened e => state with { Programme = e.Programme, Starts = e.Starts },
        EditionClosed => state with { Closed = true },
        TotalReported e => state with { Entries = state.Entries.SetItem(state.Version + 1, e.Total) },
        ReportedTotalCorrected e => state with { Entries = state.Entries.Remove(e.Corrects).SetItem(state.Version + 1, e.Total) },
        _ => state,
    };
}
