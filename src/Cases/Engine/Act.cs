namespace Cases.Engine;

/// <summary>The circumstances of a command: who, in which role, where, when and why. Recorded with every event it leads to.</summary>
/// <remarks>It is the domain's only source of time. Built at the edge (page, API, command line, seeds) and passed down unchanged.</remarks>
public sealed record Act
{
    /// <summary>The territory code of what belongs to the whole network: programmes, editions, partnerships.</summary>
    public const string Network = "network";

    /// <summary>Chosen by the caller and kept over retries: the same id never acts twice.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>The account that acts: an identifier, never a name.</summary>
    public required string Actor { get; init; }

    public required Role Role { get; init; }

    /// <summary>The territories the account may act in; null for all.</summary>
    public IReadOnlySet<string>? Scope { get; init; }

    /// <summary>The day it happened, in the territory's calendar. Late entry is normal; a day to come is refused.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Now, as a UTC instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Today in the territory's calendar, at <see cref="Now"/>.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Why, in the actor's own words: required by overrides, corrections and reopening.</summary>
    public Personal? Reason { get; init; }

    /// <summary>What this act is part of (an import batch, a seed, a request), for tracing it.</summary>
    public string? Source { get; init; }

    /// <summary>The command that led to this one, when a policy acts.</summary>
    public Guid? Causation { get; init; }

    public bool MayActIn(string territory) => Scope is null || Scope.Contains(territory);
}

/// <summary>Public is whoever writes at a door that is open to everybody: nobody knows who they are.</summary>
public enum Role { Caseworker, Coordinator, Evaluator, Auditor, Administrator, Participant, System, Public }

/// <summary>The roles that may send a command. The engine refuses everybody else, whatever the page or the API let through.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}
