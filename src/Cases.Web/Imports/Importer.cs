using System.Security.Cryptography;
using Cases.Engine;
using Cases.Imports;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Views;

namespace Cases.Web.Imports;

/// <summary>A file to be imported.</summary>
/// <param name="Mapping">Field to header; empty to go by the headers.</param>
public sealed record ImportFile(ImportKind Kind, byte[] Content, IReadOnlyDictionary<string, string> Mapping);

/// <param name="Import">The import; null when nothing was to be recorded.</param>
/// <param name="Rows">What became of each row, in the order of the file.</param>
/// <param name="Columns">Which column gave which field.</param>
public sealed record ImportResult(Guid? Import, IReadOnlyList<RowReport> Rows, IReadOnlyList<MappedColumn> Columns)
{
    public int Refused => Rows.Count(r => r.Outcome == RowOutcome.Refused);
}

/// <summary>Records a file row by row, or tries it out. Run again with the same file, it goes on where it was cut off and records nothing twice.</summary>
/// <param name="store">The database.</param>
/// <param name="act">The circumstances; each row's day is its own.</param>
public sealed class Importer(Store store, Act act)
{
    /// <summary>Rows in one transaction: enough to make commits cheap, few enough to show progress.</summary>
    const int AtOnce = 200;

    public bool DryRun { get; init; }

    /// <summary>Records nothing when any row would be refused.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Told the rows done and the rows in all.</summary>
    public Action<int, int> Progress { get; init; } = static (_, _) => { };

    /// <exception cref="SheetException">The file cannot be used at all.</exception>
    public async Task<ImportResult> Run(ImportFile file, CancellationToken ct)
    {
        var sheet = Sheet.Read(file.Content);
        var columns = Columns.Of(file.Kind, sheet.Headers, await Mapping(file, sheet, ct));
        var digest = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        var import = await Id(file.Kind, digest, columns, ct);
        var rows = sheet.Rows.Select(row => new Cells(columns, row)).ToList();
        var reports = new Reports(columns);
        var units = await Units(file.Kind, rows, import, ct);
        foreach (var row in rows.Where(r => r.Wrong.Count > 0)) reports.Unreadable(row);
        if (file.Kind == ImportKind.Participants) reports.Duplicates = await new Duplicates(store.Source, store.Keys).Find(rows, import, ct);

        if (DryRun || AllOrNothing)
        {
            await Rehearse(units, import, reports, ct);
            if (DryRun || reports.AnyRefused) return new ImportResult(null, reports.All, columns.Mapped);
        }
        if (units.Count == 0) return new ImportResult(null, reports.All, columns.Mapped);
        await Must(new StartImport(import, file.Kind, digest, rows.Count, columns.Mapped), Ids.Of("start", import), import, ct);
        await Record(units, import, reports, rows.Count, ct);
        await Must(new EndImport(import, reports.All.Count(r => r.Outcome == RowOutcome.Recorded), reports.All.Count(r => r.Outcome == RowOutcome.Refused)),
            Ids.Of("end", import), import, ct);
        return new ImportResult(import, reports.All, columns.Mapped);
    }

    // The same file is the same import, until that one was taken back.
    async Task<Guid> Id(ImportKind kind, string digest, Columns columns, CancellationToken ct)
    {
        var retracted = await store.Source.Query<ImportRow>("select * from views.imports where digest = $1 and retracted is not null", [digest], ct);
        return Ids.Of("import", kind, digest, string.Join('\n', columns.Mapped), retracted.Count);
    }

    /// <summary>What was said, else what was said for the last file with these columns.</summary>
    async Task<IReadOnlyDictionary<string, string>> Mapping(ImportFile file, Sheet sheet, CancellationToken ct)
    {
        if (file.Mapping.Count > 0) return file.Mapping;
        var earlier = await store.Source.Query<ImportRow>("select * from views.imports where kind = $1 order by started_at desc limit 20", [file.Kind.ToString().ToLowerInvariant()], ct);
        var known = earlier.Select(i => i.Columns.Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[1]))
            .FirstOrDefault(columns => columns.Values.All(sheet.Headers.Contains));
        return known ?? file.Mapping;
    }

    async Task<IReadOnlyList<Unit>> Units(ImportKind kind, List<Cells> rows, Guid import, CancellationToken ct)
    {
        var places = await Places.Load(store.Source, store.Engine, ct);
        var units = kind switch
        {
            ImportKind.Participants => rows.Select(new ParticipantUnits(places, import).Of).OfType<Unit>(),
            ImportKind.Sessions => rows.Select(new SessionUnits(places, import, act.Today).Of).OfType<Unit>(),
            _ => (await AttendanceUnits.Load(places, import, store.Source, store.Keys, ct)).Of(rows),
        };
        return [.. units.OrderBy(u => u.Day).ThenBy(u => u.Rows[0])];
    }

    async Task Rehearse(IReadOnlyList<Unit> units, Guid import, Reports reports, CancellationToken ct)
    {
        var rehearsal = new Rehearsal(new Streams(async ids =>
        {
            var loaded = new List<LoadedStream>();
            foreach (var id in ids) loaded.Add(new LoadedStream(id, await store.Engine.History(id)));
            return loaded;
        }));
        foreach (var unit in units)
            for (var rest = unit; rest is not null;)
            {
                var refusal = (await rehearsal.Decide(rest.Commands, On(rest.Day))).Refusal;
                if (refusal is null) reports.Done(rest, RowOutcome.Valid);
                rest = refusal is null ? null : await Left(rest, refusal, import, reports, ct);
            }
    }

    async Task Record(IReadOnlyList<Unit> units, Guid import, Reports reports, int all, CancellationToken ct)
    {
        // A roll call is a transaction of its own; of the other rows those of one day share one.
        var chunks = units.Chunk(1).Where(c => c[0].Rows.Count > 1).Concat(units.Where(u => u.Rows.Count == 1).GroupBy(u => u.Day).SelectMany(d => d.Chunk(AtOnce)))
            .OrderBy(c => c[0].Day).ThenBy(c => c[0].Rows[0]);
        foreach (var chunk in chunks)
        {
            ct.ThrowIfCancellationRequested();
            for (IReadOnlyList<Unit> rest = chunk; rest.Count > 0;) rest = await Record(rest, import, reports, ct);
            Progress(reports.Count, all);
        }
    }

    /// <returns>What is left to be tried again without the row that was at fault.</returns>
    async Task<IReadOnlyList<Unit>> Record(IReadOnlyList<Unit> units, Guid import, Reports reports, CancellationToken ct)
    {
        var rows = new ImportRows([.. units.Select(u => u.Commands)]);
        var chunk = Ids.Of("imported rows", import, units[0].Day, string.Join(' ', units.SelectMany(u => u.Rows)));
        var outcome = await store.Engine.Execute(rows, From(import, chunk, units[0].Day), ct);
        if (outcome is Conflict) throw new SheetException("Somebody else kept writing to the same records. Run it again: nothing is recorded twice.");
        var recorded = outcome is Done done ? done.Events.Select(e => e.Stream).ToHashSet() : [];
        var again = new List<Unit>();
        for (var i = 0; i < units.Count; i++)
            if (units[i].Streams.All(recorded.Contains)) reports.Done(units[i], RowOutcome.Recorded);
            else if (await Left(units[i], outcome is Refused all ? all.Refusal : rows.Refused[i], import, reports, ct) is { } rest) again.Add(rest);
        return again;
    }

    /// <returns>What is left to be tried again; null when every row has its report.</returns>
    async Task<Unit?> Left(Unit unit, Refusal? refusal, Guid import, Reports reports, CancellationToken ct)
    {
        // A run that was cut off had refused the row for a reason that is gone.
        if (refusal is null) return unit;
        var before = new HashSet<int>();
        for (var i = 0; i < unit.Rows.Count; i++)
            if ((await store.Engine.History(unit.Streams[i], ct)).Any(e => e.Causation == import && unit.Proves(e.Data))) before.Add(unit.Rows[i]);
        return before.Count == 0 ? reports.Refused(unit, refusal) : reports.Recorded(unit, before, refusal);
    }

    async Task Must(ICommand command, Guid id, Guid import, CancellationToken ct)
    {
        if (await store.Engine.Execute(command, From(import, id, act.Today) with { Causation = null }, ct) is Refused { Refusal: var refusal })
            throw new SheetException(refusal.English);
    }

    Act On(DateOnly day) => act with { OccurredOn = day };

    Act From(Guid import, Guid command, DateOnly day) => On(day) with { CommandId = command, Source = ImportedStreams.Source, Causation = import };
}
