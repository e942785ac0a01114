using System.Security.Cryptography;
using Cases.Postgres;
using Cases.Trail;
using Npgsql;

namespace Cases.Benchmarks;

/// <summary>The whole log: positions, feed, views, as-of, export, verification.</summary>
static class Reading
{
    public static async Task Run(Arena arena, int events)
    {
        await using var store = await arena.Store(new TicksBySession());
        await store.Fill(events);
        await store.Settle();
        var bytes = await Entries(store);

        await Sequence(arena, events, bytes);
        await Bench.Compare("feed, all in order", "event", "SELECT of the same columns as bytes", () => Rows(store), () => Feed(store));
        await Bench.Compare("catch-up view, few rows", "event", "pages of 500 by position", () => Pages(store, 500), () => CatchUp(store, events));
        await Bench.Compare("rebuild", "event", "INSERT … SELECT of the same aggregate", () => Aggregate(store), () => Rebuild(store, events));
        await Bench.Compare("as-of, the middle", "event", "SQL aggregate of the same half", () => Half(store, events), async () =>
        {
            await store.AsOf.Rows<SessionRow>(new TicksBySession(), events / 2);
            return events / 2;
        });
        await Stream(store);
        await ExportAndVerify(store, events, bytes);
    }

    /// <summary>The export and its verification only.</summary>
    public static async Task RunTrail(Arena arena, int events)
    {
        await using var store = await arena.Store();
        await store.Fill(events);
        await store.Settle();
        await ExportAndVerify(store, events, await Entries(store));
    }

    /// <summary>How much memory an export and its verification hold, a tenth of the log beside all of it.</summary>
    public static async Task RunMemory(Arena arena, int events)
    {
        foreach (var some in new[] { events / 10, events })
        {
            await using var store = await arena.Store();
            await store.Fill(some);
            await store.Settle();
            var path = Path.Combine(Path.GetTempPath(), $"cases-bench-{Environment.ProcessId}.zip");
            await Bench.Memory($"export {some:N0} entries", async () =>
            {
                await using var file = File.Create(path);
                await store.Exporter.Export(file, "bench", new Dictionary<string, string>());
            });
            await Bench.Memory($"verify {some:N0} entries", () => Task.Run(() => TrailVerifier.Verify(path, new Trust(store.TrailKeys.Verifying))));
            File.Delete(path);
        }
    }

    static async Task Sequence(Arena arena, int events, byte[][] bytes)
    {
        var stores = new Queue<Store>();
        for (var i = 0; i < 3; i++)
        {
            var store = await arena.Store();
            await store.Fill(events);
            stores.Enqueue(store);
        }
        await Bench.Compare("sequencer", "event", "SHA-256 over the same bytes", () => Task.Run(() => Hash(bytes)), async () =>
        {
            await using var store = stores.Dequeue();
            return await store.Sequencer.Drain();
        });
    }

    static long Hash(byte[][] entries)
    {
        Span<byte> hash = stackalloc byte[32];
        foreach (var entry in entries) SHA256.HashData(entry, hash);
        return entries.Length;
    }

    static async Task<byte[][]> Entries(Store store) =>
        await store.Exporter.Entries(0, await store.Clock.Size(), Cases.Trail.TrailFilter.Everything, null, default).Select(e => e.Bytes.ToArray()).ToArrayAsync();

    static async Task<long> Feed(Store store)
    {
        var count = 0L;
        await foreach (var _ in store.Engine.Feed()) count++;
        return count;
    }

    static async Task<long> Rows(Store store)
    {
        await using var command = store.Source.CreateCommand(Postgres.Sql.ReadTrail);
        command.Parameters.Add(new() { Value = 0L });
        command.Parameters.Add(new() { Value = long.MaxValue });
        return await Count(command);
    }

    static async Task<long> Copy(Store store, int events)
    {
        await using var admin = NpgsqlDataSource.Create(store.Options.ConnectionString);
        await using var connection = await admin.OpenConnectionAsync();
        var rows = Postgres.Sql.ReadTrail.Replace("$1", "0", StringComparison.Ordinal).Replace("$2", $"{events}", StringComparison.Ordinal).TrimEnd().TrimEnd(';');
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy ({rows}) to stdout (format binary)");
        var buffer = new byte[128 * 1024];
        while (await copy.ReadAsync(buffer, CancellationToken.None) > 0) { }
        return events;
    }

    static async Task<long> Pages(Store store, int size)
    {
        var count = 0L;
        for (var from = 0L; ; from += size)
        {
            await using var command = store.Source.CreateCommand(Postgres.Sql.ReadTrail);
            command.Parameters.Add(new() { Value = from });
            command.Parameters.Add(new() { Value = from + size });
            var read = await Count(command);
            count += read;
            if (read < size) return count;
        }
    }

    static async Task<long> Count(NpgsqlCommand command)
    {
        await using var row = await command.ExecuteReaderAsync();
        var count = 0L;
        while (await row.ReadAsync())
        {
            row.GetFieldValue<byte[]>(5);
            row.GetFieldValue<byte[]>(6);
            count++;
        }
        return count;
    }

    static async Task<long> CatchUp(Store store, int events)
    {
        await Execute(store, "update cases.view_progress set position = 0; delete from views.ticks_by_session");
        await store.CatchUp.Drain();
        return events;
    }

    static async Task<long> Rebuild(Store store, int events)
    {
        await store.Rebuild.Run([new TicksBySession()]);
        return events;
    }

    static string AggregateSql(long before) => $"""
        create temporary table aside as select (e.data ->> 'session')::uuid as session, count(*) as ticks, sum((e.data ->> 'hours')::numeric) as hours
        from cases.trail t join cases.mt_events e using (seq_id) where t.position < {before} group by 1; drop table aside
        """;

    static Task<long> Aggregate(Store store) => Execute(store, AggregateSql(long.MaxValue));

    static async Task<long> Half(Store store, int events)
    {
        await Execute(store, AggregateSql(events / 2));
        return events / 2;
    }

    static async Task<long> Execute(Store store, string sql)
    {
        await using var admin = NpgsqlDataSource.Create(store.Options.ConnectionString);
        await using var command = admin.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
        return await store.Clock.Size();
    }

    static async Task Stream(Store store)
    {
        var streams = await store.Engine.Feed(0, 200).Select(e => e.Stream).Distinct().ToListAsync();
        var next = 0;
        await Bench.Latency("load a stream of 50", "its SELECT as bytes", async () =>
        {
            await using var command = store.Source.CreateCommand(Postgres.Sql.Load);
            command.Parameters.Add(new() { Value = new[] { streams[++next % streams.Count] } });
            await Count(command);
        }, () => store.Engine.History(streams[next % streams.Count]), 500);
    }

    static async Task ExportAndVerify(Store store, int events, byte[][] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"cases-bench-{Environment.ProcessId}.zip");
        await Bench.Compare("export the trail", "event", "COPY of the same rows, binary", () => Copy(store, events), async () =>
        {
            await using var file = File.Create(path);
            await store.Exporter.Export(file, "bench", new Dictionary<string, string>());
            return events;
        });
        await Bench.Compare("verify the export", "event", "SHA-256 over the same bytes", () => Task.Run(() => Hash(bytes)), () => Task.Run(() =>
            TrailVerifier.Verify(path, new Trust(store.TrailKeys.Verifying)).Valid ? (long)events : throw new InvalidDataException("The export is not valid.")));
        File.Delete(path);
    }
}
