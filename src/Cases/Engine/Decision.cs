namespace Cases.Engine;

/// <summary>What a handler decided: events to record on one or more streams, all or none; or a refusal; or nothing to do.</summary>
public sealed record Decision
{
    public static readonly Decision Nothing = new();

    public IReadOnlyList<Append> Appends { get; private init; } = [];

    public Refusal? Refusal { get; private init; }

    public static Decision Accept<TState>(Guid stream, params IEnumerable<IEvent> events) where TState : class, IState<TState> =>
        Nothing.And<TState>(stream, events);

    public static Decision Refuse(Refusal refusal) => new() { Refusal = refusal };

    public static implicit operator Decision(Refusal refusal) => Refuse(refusal);

    /// <summary>More events in the same transaction, on this or another stream.</summary>
    public Decision And<TState>(Guid stream, params IEnumerable<IEvent> events) where TState : class, IState<TState> =>
        With<TState>(stream, events, acrossTerritories: false);

    /// <summary>All that both decided, in the same transaction.</summary>
    public Decision And(Decision other) => this with { Appends = [.. Appends, .. other.Appends] };

    /// <summary>Like <see cref="And{TState}"/>, on a stream of a territory the actor has no access to: only a transfer, a referral or an emergency may.</summary>
    public Decision AndAcross<TState>(Guid stream, params IEnumerable<IEvent> events) where TState : class, IState<TState> =>
        With<TState>(stream, events, acrossTerritories: true);

    Decision With<TState>(Guid stream, IEnumerable<IEvent> events, bool acrossTerritories) where TState : class, IState<TState> =>
        this with { Appends = [.. Appends, new Append(stream, TState.StreamType, [.. events], acrossTerritories)] };
}

/// <summary>Events for one stream, in order.</summary>
public sealed record Append(Guid Stream, string StreamType, IReadOnlyList<IEvent> Events, bool AcrossTerritories);

/// <summary>A rule's no. It changes nothing, and it is not a fault.</summary>
/// <param name="Code">Kebab-case, stable: callers may depend on it.</param>
/// <param name="English">The sentence a person reads, with {0}, {1} for <paramref name="Details"/>.</param>
/// <param name="French">The same in French.</param>
public sealed record Refusal(string Code, string English, string French)
{
    /// <summary>The command's property at fault, camelCase, so that a page can show the sentence beside it; null when it is none in particular.</summary>
    public string? Field { get; init; }

    /// <summary>What fills the sentence, or the record to go on with. Never personal data.</summary>
    public IReadOnlyList<object> Details { get; init; } = [];

    public Refusal On(string field) => this with { Field = field };

    public Refusal With(params IReadOnlyList<object> details) => this with { Details = details };

    public bool Equals(Refusal? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
