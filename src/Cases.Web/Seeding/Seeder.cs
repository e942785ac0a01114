using Cases.Engine;
using Cases.Postgres;
using Npgsql;

namespace Cases.Web.Seeding;

/// <summary>Loads seed files: commands, sent like a user's, one after the other. Running it again continues where a run was cut off.</summary>
/// <remarks>
/// Into a database that holds nothing but seeds, the acts are recorded at their own times, so that a demonstration has a history. Into any
/// other, they are recorded now: the log of a real programme is never back-dated.
/// </remarks>
public static class Seeder
{
    /// <summary>What marks every seeded event in the log.</summary>
    public const string Source = "seed";

    /// <param name="options">The database; its clock is replaced where only seeds are in it.</param>
    /// <param name="path">A folder of .jsonl files, or one file.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="progress">Called with the commands sent and the commands in all.</param>
    /// <param name="ct">Stops between two commands; run again to continue.</param>
    /// <exception cref="SeedException">A line cannot be used or was refused: what came before it is recorded.</exception>
    public static async Task Load(StoreOptions options, string path, TimeZoneInfo zone, Action<int, int> progress, CancellationToken ct = default)
    {
        var lines = await SeedText.Read(path, ct);
        // On the other core, while the store opens.
        var commands = Task.Run(() => SeedText.Parse(lines), ct);
        var clock = new SeedClock();
        var time = await HoldsOnlySeeds(options, ct) ? clock : options.Time;
        await using var store = await Store.Open(options with { ConnectionString = Unhurried(options.ConnectionString), Time = time }, ct);
        if (await store.Clock.Newest(ct) is { } newest) clock.AdvanceTo(newest);
        var (sent, day) = (0, DateOnly.MinValue);
        foreach (var (line, command, where, id) in await commands)
        {
            // What was recorded on one day is in the trail before the next begins: that is what "as known on" goes by.
            if (DateOnly.FromDateTime(line.Recorded.UtcDateTime) is var next && next != day) await store.Sequencer.Drain(ct);
            day = next;
            clock.AdvanceTo(line.Recorded);
            await Send(store.Engine, command, line.ToAct(id, zone), $"{where}: {line.Command}", ct);
            if (++sent % 50 == 0 || sent == lines.Count) progress(sent, lines.Count);
        }
        await store.Settle(ct);
        await WaitForTheDisk(options, ct);
    }

    // A commit that waits takes along all that were before it.
    static async Task WaitForTheDisk(StoreOptions options, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(options.ConnectionString);
        await using var commit = source.CreateCommand("select pg_current_xact_id()");
        await commit.ExecuteScalarAsync(ct);
    }

    /// <summary>True where nothing but seeds is recorded and not all of these are: an empty database, or a load that was cut off.</summary>
    public static async Task<bool> IsWanted(StoreOptions options, string path, CancellationToken ct = default)
    {
        if (!await HoldsOnlySeeds(options, ct)) return false;
        var lines = await SeedText.Read(path, ct);
        await using var source = NpgsqlDataSource.Create(Schema.ForApplication(options.ConnectionString));
        await using var missing = source.CreateCommand("select exists (select from unnest($1) seed(command) where not exists (select from cases.commands where id = command))");
        missing.Parameters.Add(new() { Value = lines.Select(l => l.Id).ToArray() });
        return await missing.ExecuteScalarAsync(ct) is true;
    }

    static async Task Send(IEngine engine, ICommand command, Act act, string where, CancellationToken ct)
    {
        switch (await engine.Execute(command, act, ct))
        {
            case Refused { Refusal: var refusal }: throw new SeedException($"{where}: refused: {refusal.Code}{(refusal.Field is { } field ? $" ({field})" : "")}");
            case Conflict: throw new SeedException($"{where}: somebody else was writing at the same time; run it again");
        }
    }

    // Waiting for the disk after each command is most of a load. A power cut may take the last of them: running it again brings them back.
    static string Unhurried(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = $"{builder.Options} -c synchronous_commit=off".Trim();
        return builder.ConnectionString;
    }

    static async Task<bool> HoldsOnlySeeds(StoreOptions options, CancellationToken ct)
    {
        await Schema.Migrate(options.ConnectionString, ct);
        await using var source = NpgsqlDataSource.Create(Schema.ForApplication(options.ConnectionString));
        await using var other = source.CreateCommand("select exists (select from cases.mt_events where headers ->> 'source' is distinct from $1)");
        other.Parameters.Add(new() { Value = Source });
        return await other.ExecuteScalarAsync(ct) is false;
    }
}
