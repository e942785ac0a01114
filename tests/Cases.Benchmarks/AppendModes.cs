using JasperFx;
using JasperFx.Events;
using Marten;
using DocumentStore = global::Marten.DocumentStore;

namespace Cases.Benchmarks;

/// <summary>Marten alone, one event a commit with its version checked, in the two modes that take no sequence number ahead of the inserting transaction.</summary>
static class AppendModes
{
    const int Callers = 16;
    const int Each = 400;

    public static async Task Run(Arena arena)
    {
        await using var quick = await Of(arena, EventAppendMode.Quick);
        await using var timed = await Of(arena, EventAppendMode.QuickWithServerTimestamps);
        await Bench.Compare("Marten, the event's own time, 16", "commit", "Marten in the mode with the server's time", () => Append(quick), () => Append(timed));
    }

    static async Task<DocumentStore> Of(Arena arena, EventAppendMode mode)
    {
        var connection = await arena.Database();
        var store = DocumentStore.For(options =>
        {
            options.Connection(connection);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.DisableNpgsqlLogging = true;
            options.Events.AppendMode = mode;
            options.Events.MapEventType<Ticked>("ticked");
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return store;
    }

    static async Task<long> Append(DocumentStore store)
    {
        var streams = Enumerable.Range(0, Callers).Select(_ => Guid.CreateVersion7()).ToArray();
        return await Work.Share(Callers, Each, async (caller, i) =>
        {
            await using var session = store.LightweightSession();
            if (i == 0) session.Events.StartStream(streams[caller], Ticked.Of(i));
            else session.Events.Append(streams[caller], i + 1, Ticked.Of(i));
            await session.SaveChangesAsync();
        });
    }
}
