using System.Text.Json;
using System.Text.Json.Serialization;
using Cases.Engine;

namespace Cases.Postgres;

/// <summary>What is stored of the act beside each event. Part of the log's format.</summary>
sealed record Headers
{
    public required string Actor { get; init; }

    public required Role Role { get; init; }

    public required Guid Command { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required Guid Subject { get; init; }

    public Personal? Reason { get; init; }

    public string? Source { get; init; }

    public Guid? Causation { get; init; }

    public static Headers Of(Act act, Guid subject) => new()
    {
        Actor = act.Actor, Role = act.Role, Command = act.CommandId, OccurredOn = act.OccurredOn, Subject = subject,
        Reason = act.Reason, Source = act.Source, Causation = act.Causation,
    };

    public static Headers Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Headers>(json, EventJson.Options)!;
}
