using Cases.Engine;
using Cases.Postgres;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Cases.Marten;

/// <summary>A command on its way through Wolverine, in this process.</summary>
public sealed record SendCommand(ICommand Command, Act Act)
{
    /// <summary>What the last attempt looked at, so that a conflict can be told.</summary>
    internal IReadOnlyList<(Guid Stream, long Version)> Looked { get; set; } = [];
}

/// <summary>What became of it.</summary>
public sealed record Answer(Outcome Outcome);

/// <summary>One attempt at a command in one Marten session. When it was overtaken, Wolverine's retry policy decides it again.</summary>
public sealed class CommandHandler(EngineParts parts, IDocumentStore store, IWolverineRuntime runtime)
{
    readonly LogReader log = new(parts.Source, parts.Names);
    readonly NewRows newRows = new(parts.Keys, parts.Names, parts.Time);

    public async Task<Answer> Handle(SendCommand message, CancellationToken ct)
    {
        await using var attempt = new Attempt(store, parts.Source);
        var streams = new Streams(ids => attempt.Load(ids, ct));
        var (appends, refusal) = await streams.Decide(message.Command, message.Act);
        message.Looked = [.. streams.Looked];
        if (refusal is not null) return new Answer(await log.Earlier(message.Act.CommandId, ct) ?? (Outcome)new Refused(refusal));
        if (appends.Count == 0) return new Answer(await log.Earlier(message.Act.CommandId, ct) ?? new Done([]));
        try
        {
            return new Answer(await Record(message, attempt, streams, appends, ct));
        }
        catch (Exception e) when (Faults.IsRepeated(e))
        {
            return new Answer((await log.Earlier(message.Act.CommandId, ct))!);
        }
    }

    async Task<Done> Record(SendCommand message, Attempt attempt, Streams streams, IReadOnlyList<StreamAppend> appends, CancellationToken ct)
    {
        var now = newRows.Now();
        var rows = await newRows.Of(message.Act, appends, now, ct);
        attempt.Begin();
        attempt.QueueGuard(appends, streams.Looked, now);
        attempt.Queue(NewRows.Remember(message.Command, message.Act, rows));
        foreach (var view in await parts.Inline.Write(NewRows.Changed(streams, rows), ct)) attempt.Queue(view);
        foreach (var document in await StoredDocuments.Changes(appends, parts.Keys, ct)) attempt.Queue(document);
        foreach (var append in appends) attempt.Append(append, [.. rows.Where(r => r.Event.Stream == append.Stream).Select(Recording.For)]);
        var erased = NewRows.Erased(appends);
        foreach (var destroying in erased.SelectMany(parts.Keys.Destroying)) attempt.Queue(destroying);
        if (runtime.Options.Durability.Mode == Wolverine.DurabilityMode.Balanced)
            foreach (var subject in erased) await new MartenOutbox(runtime, attempt.Session).PublishAsync(new DestroyKey(subject));
        await attempt.Save(ct);
        foreach (var subject in erased) parts.Keys.Forget(subject);
        return NewRows.Done(rows);
    }
}

/// <summary>A person's erasure was recorded: the key goes, however often it is said.</summary>
public sealed record DestroyKey(Guid Subject);

public sealed class ErasureHandler(EngineParts parts)
{
    public async Task Handle(DestroyKey message, CancellationToken ct)
    {
        await using var batch = parts.Source.CreateBatch();
        foreach (var destroying in parts.Keys.Destroying(message.Subject)) batch.BatchCommands.Add(destroying);
        await batch.ExecuteNonQueryAsync(ct);
        parts.Keys.Forget(message.Subject);
    }
}
