using System.Security.Cryptography;
using System.Text.Json;
using Cases.Postgres.Trail;
using Npgsql;

namespace Cases.Web.Exports;

/// <summary>Writes an export: where to, whom to tell how far it is, and when to stop.</summary>
public delegate Task Exporting(Stream output, Action<long, long> progress, CancellationToken ct);

/// <summary>Exports that wait for a day as files, so that a download broken off is taken up where it was. All is in the folder: another process, or the next, goes on with it.</summary>
public sealed partial class PreparedExports(DirectoryInfo folder, TimeProvider time, IHostApplicationLifetime host, ILogger<PreparedExports> log)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The account's own, the latest first.</summary>
    public IReadOnlyList<PreparedExport> Of(string account)
    {
        Sweep();
        return [.. All().Where(e => e.By == account).OrderByDescending(e => e.Begun).ThenByDescending(e => e.Id)];
    }

    /// <summary>The export, where it is the account's.</summary>
    public PreparedExport? Find(Guid id, string account) => Told(NoteOf(id)) is { } export && export.By == account ? export : null;

    /// <summary>Begins; the same id begun again is the same export.</summary>
    /// <returns>Ends when the export is ready, or failed.</returns>
    public Task Begin(PreparedExport export, Exporting write)
    {
        if (File.Exists(NoteOf(export.Id))) return Task.CompletedTask;
        Tell(export);
        return Task.Run(() => Prepare(export, write));
    }

    /// <summary>Forgets it, and stops whoever is making it.</summary>
    public void Remove(PreparedExport export)
    {
        File.Delete(NoteOf(export.Id));
        File.Delete(FileOf(export.Id));
    }

    public string FileOf(Guid id) => Path.Combine(folder.FullName, $"{id}.export");

    async Task Prepare(PreparedExport export, Exporting write)
    {
        try
        {
            var sha256 = await Write(export, write);
            if (IsWanted(export)) Tell(export with { Bytes = new FileInfo(FileOf(export.Id)).Length, Sha256 = sha256, Seen = time.GetUtcNow() });
            else Remove(export);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException or TrailForkedException or InvalidOperationException or OperationCanceledException)
        {
            File.Delete(FileOf(export.Id));
            if (!IsWanted(export)) return;
            Broken(e.GetType().Name);
            Tell(export with { Failed = true, Seen = time.GetUtcNow() });
        }
    }

    async Task<string> Write(PreparedExport export, Exporting write)
    {
        using var sha256 = SHA256.Create();
        await using (var file = new FileStream(FileOf(export.Id), Private(FileMode.Create)))
        await using (var hashed = new CryptoStream(file, sha256, CryptoStreamMode.Write))
            await write(hashed, (reached, all) => Reached(export, reached, all), host.ApplicationStopping);
        return Convert.ToHexStringLower(sha256.Hash!);
    }

    void Reached(PreparedExport export, long reached, long all)
    {
        if (!IsWanted(export)) throw new OperationCanceledException();
        Tell(export with { Reached = reached, All = all, Seen = time.GetUtcNow() });
    }

    bool IsWanted(PreparedExport export) => File.Exists(NoteOf(export.Id));

    void Sweep()
    {
        foreach (var export in All().Where(e => time.GetUtcNow() - e.Begun > Kept)) Remove(export);
    }

    IEnumerable<PreparedExport> All() => folder.EnumerateFiles("*.json").Select(note => Told(note.FullName)).OfType<PreparedExport>();

    string NoteOf(Guid id) => Path.Combine(folder.FullName, $"{id}.json");

    static PreparedExport? Told(string note)
    {
        try
        {
            return JsonSerializer.Deserialize<PreparedExport>(File.ReadAllBytes(note));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    // Replaced whole: whoever looks meanwhile reads the one before.
    void Tell(PreparedExport export)
    {
        var draft = NoteOf(export.Id) + ".new";
        using (var file = new FileStream(draft, Private(FileMode.Create))) JsonSerializer.Serialize(file, export);
        File.Move(draft, NoteOf(export.Id), overwrite: true);
    }

    static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // The kind only: a database's message may quote what was written.
    [LoggerMessage(LogLevel.Warning, "An export broke off: {Kind}")]
    partial void Broken(string kind);
}
