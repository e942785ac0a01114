using Cases.Engine;

namespace Cases.Auditing;

/// <summary>An auditor may have named kinds of personal texts opened in exports of the trail. Why, on which legal ground, is the act's reason.</summary>
/// <param name="Auditor">The account.</param>
/// <param name="Opens">What is opened.</param>
/// <param name="For">Of which territory's entries; null for every one.</param>
/// <param name="Person">Of which person's entries; null for everybody's.</param>
/// <param name="From">Of what was recorded on this day (UTC) or later; null for all before.</param>
/// <param name="To">Of what was recorded on this day (UTC) or earlier; null for all after.</param>
/// <param name="Until">The last day on which anything is opened.</param>
[StoredAs("mandate-given")]
public sealed record MandateGiven(
    string Auditor, IReadOnlyList<PersonalKind> Opens, string? For, Guid? Person, DateOnly? From, DateOnly? To, DateOnly Until) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <summary>Nothing more is opened under it. What was taken is taken.</summary>
[StoredAs("mandate-revoked")]
public sealed record MandateRevoked : IEvent;

/// <summary>Personal texts go out in clear beside an export. Recorded before the first byte.</summary>
/// <param name="Filter">Which entries the export holds, in words (<c>territory lyon, from 2025-01-01</c>); empty for all.</param>
/// <param name="Fields">How many texts are opened. Those of erased people stay closed and do not count.</param>
[StoredAs("fields-opened")]
public sealed record FieldsOpened(string Filter, long Fields) : IEvent;

/// <summary>One mandate, from giving to revoking, and all that was opened under it.</summary>
public sealed record Mandate : IState<Mandate>
{
    public static string StreamType => "mandate";

    public static Mandate Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => Given?.For is { } territory ? [territory] : [];

    /// <summary>As it was given; null while there is none.</summary>
    public MandateGiven? Given { get; private init; }

    public bool Revoked { get; private init; }

    public static Mandate Evolve(Mandate state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Mandate Apply(Mandate state, IEvent @event) => @event switch
    {
        MandateGiven e => state with { Given = e },
        MandateRevoked => state with { Revoked = true },
        _ => state,
    };
}
