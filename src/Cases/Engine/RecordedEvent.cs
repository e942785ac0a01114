namespace Cases.Engine;

/// <summary>An event with what the log knows of it.</summary>
public sealed record RecordedEvent
{
    /// <summary>The final place in the trail, dense from 0; null until the sequencer has given it, within about a second.</summary>
    public long? Position { get; init; }

    public required Guid Stream { get; init; }

    public required string StreamType { get; init; }

    /// <summary>The place in the stream, dense from 1.</summary>
    public required long Version { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The stored name.</summary>
    public required string Type { get; init; }

    public required IEvent Data { get; init; }

    /// <summary>The territory the stream belongs to.</summary>
    public required string Territory { get; init; }

    /// <summary>Whose key seals the personal texts in <see cref="Data"/> and <see cref="Reason"/>.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The day it happened, in the territory's calendar.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>When it was recorded: a UTC instant, to the microsecond.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid CommandId { get; init; }

    public required string Actor { get; init; }

    public required Role Role { get; init; }

    public Personal? Reason { get; init; }

    public string? Source { get; init; }

    public Guid? Causation { get; init; }
}
