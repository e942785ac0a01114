using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Sealing;

/// <summary>Everybody's keys: one a person (or stream), made at the first sealing, destroyed by an erasure.</summary>
/// <remarks>Unwrapped keys are used from memory for at most <see cref="Keep"/>, so that another process's erasure is felt here within a minute.</remarks>
public sealed class KeyRing(NpgsqlDataSource keys, MasterKey master, TimeProvider time)
{
    static readonly TimeSpan Keep = TimeSpan.FromSeconds(30);

    // As the moment at which it was read: never out of date.
    const long Erased = long.MaxValue;

    readonly ConcurrentDictionary<Guid, (byte[]? Key, long Since)> held = new();

    public SearchTokens Tokens { get; } = new(master.SearchKey());

    /// <summary>Makes sure that the master key is the one these keys were wrapped by.</summary>
    /// <exception cref="WrongMasterKeyException">It is another: names could be neither read nor found.</exception>
    public async Task CheckMaster(CancellationToken ct = default)
    {
        await using var batch = keys.CreateBatch();
        batch.BatchCommands.Add(new("insert into cases_keys.master (fingerprint) values ($1) on conflict do nothing")
        {
            Parameters = { new() { Value = master.Fingerprint() } },
        });
        batch.BatchCommands.Add(new("select fingerprint from cases_keys.master"));
        var stored = (byte[])(await batch.ExecuteScalarAsync(ct))!;
        if (!stored.AsSpan().SequenceEqual(master.Fingerprint())) throw new WrongMasterKeyException();
    }

    /// <summary>The key to seal with, made when there is none yet.</summary>
    /// <exception cref="KeyDestroyedException">The subject was erased.</exception>
    public async ValueTask<byte[]> KeyFor(Guid subject, CancellationToken ct = default)
    {
        if (Held(subject, out var key) && key is not null) return key;
        await using var batch = keys.CreateBatch();
        batch.BatchCommands.Add(new("""
            insert into cases_keys.keys (subject, wrapped)
            select $1, $2 where not exists (select from cases_keys.destroyed where subject = $1)
            on conflict do nothing
            """)
        {
            Parameters = { new() { Value = subject }, new() { Value = master.Wrap(subject, RandomNumberGenerator.GetBytes(32)) } },
        });
        batch.BatchCommands.Add(new(Fetching) { Parameters = { new() { Value = new[] { subject } } } });
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await Read([subject], reader, ct))[subject] ?? throw new KeyDestroyedException();
    }

    /// <summary>The key to open with; null when there is none, or it was destroyed.</summary>
    public async ValueTask<byte[]?> Find(Guid subject, CancellationToken ct = default) =>
        Held(subject, out var key) ? key : (await Fetch([subject], ct))[subject];

    /// <summary>Opens texts of any number of people in one round trip at most. Erased ones come back as null.</summary>
    public async Task<Func<Personal?, string?>> Opening(IEnumerable<Personal?> texts, CancellationToken ct = default)
    {
        var found = new Dictionary<Guid, byte[]?>();
        var missing = new List<Guid>();
        foreach (var subject in texts.OfType<Personal>().Select(SealedText.SubjectOf).Distinct())
        {
            if (Held(subject, out var key)) found[subject] = key;
            else missing.Add(subject);
        }
        if (missing.Count > 0)
            foreach (var (subject, key) in await Fetch(missing, ct)) found[subject] = key;
        return text => text is not null && found.GetValueOrDefault(SealedText.SubjectOf(text)) is { } key ? SealedText.Open(text, key) : null;
    }

    public async Task<string?> Open(Personal? text, CancellationToken ct = default) => (await Opening([text], ct))(text);

    /// <summary>What destroys a subject's key, for ever, in the transaction that records the erasure: what it sealed cannot be read again, in copies and backups either.</summary>
    public IEnumerable<NpgsqlBatchCommand> Destroying(Guid subject) =>
    [
        new("insert into cases_keys.destroyed (subject, destroyed_at) values ($1, $2) on conflict do nothing")
        {
            Parameters = { new() { Value = subject }, new() { Value = time.GetUtcNow() } },
        },
        new("delete from cases_keys.keys where subject = $1") { Parameters = { new() { Value = subject } } },
    ];

    /// <summary>Puts what this process still holds of a destroyed key out of its memory.</summary>
    public void Forget(Guid subject) => held[subject] = (null, Erased);

    bool Held(Guid subject, out byte[]? key)
    {
        var found = held.TryGetValue(subject, out var entry) && (entry.Since == Erased || time.GetElapsedTime(entry.Since) < Keep);
        key = found ? entry.Key : null;
        return found;
    }

    const string Fetching = """
        select k.subject, k.wrapped from cases_keys.keys k
        where k.subject = any ($1) and not exists (select from cases_keys.destroyed d where d.subject = k.subject)
        """;

    async Task<IReadOnlyDictionary<Guid, byte[]?>> Fetch(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        await using var select = keys.CreateCommand(Fetching);
        select.Parameters.Add(new() { Value = subjects.ToArray() });
        await using var reader = await select.ExecuteReaderAsync(ct);
        return await Read(subjects, reader, ct);
    }

    // What was read is the answer, and kept whole: others who ask meanwhile never see half of it.
    async Task<IReadOnlyDictionary<Guid, byte[]?>> Read(IReadOnlyCollection<Guid> subjects, NpgsqlDataReader reader, CancellationToken ct)
    {
        var since = time.GetTimestamp();
        var read = subjects.ToDictionary(subject => subject, _ => (byte[]?)null);
        while (await reader.ReadAsync(ct)) read[reader.GetGuid(0)] = master.Unwrap(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1));
        foreach (var (subject, key) in read)
            held.AddOrUpdate(subject, (key, since), (_, old) => old.Since == Erased ? old : (key, since));
        return read;
    }
}

/// <summary>The subject was erased: nothing about them can be recorded any more.</summary>
public sealed class KeyDestroyedException() : InvalidOperationException("This person’s key was destroyed.");

/// <summary>The master key on this machine is not the one the database was written with.</summary>
public sealed class WrongMasterKeyException() : InvalidOperationException(
    "The master key here is not the one this database was written with. Put the right master.key in the data directory; nothing was changed.");
