using Cases.Engine;
using Cases.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Benchmarks;

/// <summary>One event a commit: what the engine costs over one bare statement.</summary>
static class Writing
{
    const int Callers = 16;
    const int Each = 400;

    public static async Task Run(Arena arena)
    {
        await using var plain = await arena.Store();
        await using var viewed = await arena.Store(new Clocks());
        foreach (var store in new[] { plain, viewed }) await Open(store);
        await Bare.Open(plain, Callers);

        await Bench.Compare("append through the engine, 16", "command", "one statement: stream row and event, no command id",
            () => Work.Share(Callers, Each, (c, _) => Bare.Append(plain, c)),
            () => Work.Share(Callers, Each, (c, i) => plain.Engine.Execute(new Tick(Fresh(c, i)), Work.Act())));
        await Bench.Compare("command with an inline view, 16", "command", "the same",
            () => Work.Share(Callers, Each, (c, _) => Bare.Append(plain, c)),
            () => Work.Share(Callers, Each, (c, i) => viewed.Engine.Execute(new Tick(Fresh(c, i)), Work.Act())));
        await Bench.Latency("one command alone", "one statement alone",
            () => Bare.Append(plain, 0), () => viewed.Engine.Execute(new Tick(Work.Clock(10_000)), Work.Act()), 500);
    }

    // Short streams, as a journey's are: every caller goes through 32 of its own.
    static Guid Fresh(int caller, int i) => Work.Clock(1000 + caller * 32 + i % 32);

    static async Task Open(Store store)
    {
        foreach (var c in Enumerable.Range(1000, Callers * 32).Append(10_000)) await store.Engine.Execute(new OpenClock(Work.Clock(c)), Work.Act());
    }
}

/// <summary>The bare statement: a stream row moved from one version to the next, and an event. As little as an append with a version check can be.</summary>
static class Bare
{
    const string Sql = """
        with s as (update cases.mt_streams set version = version + 1 where tenant_id = 'lyon' and id = $1 and version < 1000000000 returning version)
        insert into cases.mt_events (seq_id, id, stream_id, version, data, type, tenant_id, headers, user_name)
        select nextval('cases.mt_events_sequence'), $2, $1, version, $3, 'ticked', 'lyon', $4, 'bench' from s
        """;

    static readonly string Data = System.Text.Json.JsonSerializer.Serialize(Ticked.Of(1), EventJson.Options);

    public static Guid Stream(int n) => Ids.Of("bare", n);

    public static async Task Open(Store store, int streams)
    {
        foreach (var n in Enumerable.Range(0, streams)) await store.Engine.Execute(new OpenClock(Stream(n)), Work.Act());
    }

    public static async Task Append(Store store, int n)
    {
        await using var command = store.Source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = Stream(n) });
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = Data, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new()
        {
            Value = $$"""{"actor":"bench","role":"caseworker","command":"{{Guid.NewGuid()}}","occurredOn":"2025-01-01","subject":"{{Stream(n)}}"}""", NpgsqlDbType = NpgsqlDbType.Jsonb,
        });
        await command.ExecuteNonQueryAsync();
    }
}
