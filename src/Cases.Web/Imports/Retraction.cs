using Cases.Engine;
using Cases.Imports;
using Cases.Journeys;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Training;
using Cases.Views;

namespace Cases.Web.Imports;

/// <summary>A record of an import that stays, because somebody worked on it since.</summary>
public sealed record Kept(Guid Stream, string Kind, string Code, string Message);

/// <summary>Takes back all that an import recorded, one record at a time; what somebody worked on since stays. Can be cut off and run again.</summary>
/// <param name="store">The database; its trail and views have to be settled.</param>
/// <param name="act">Who takes it back, and why.</param>
public sealed class Retraction(Store store, Act act)
{
    public const string Source = "import-retraction";

    /// <summary>Told the records done and the records in all.</summary>
    public Action<int, int> Progress { get; init; } = static (_, _) => { };

    /// <returns>How many records were taken back, and what stays.</returns>
    /// <exception cref="SheetException">There is no such import, or it was taken back before.</exception>
    public async Task<(int Retracted, IReadOnlyList<Kept> Kept)> Run(Guid import, CancellationToken ct)
    {
        var found = await store.Source.Query<ImportRow>("select * from views.imports where import = $1", [import], ct);
        if (found is not [{ Retracted: null }]) throw new SheetException(found.Count == 0 ? "There is no such import." : Refusals.ImportRetracted.English);
        var streams = await store.Source.Query<ImportedStreamRow>("select * from views.imported_streams where import = $1 order by stream", [import], ct);
        var records = streams.Where(s => s.StreamType is "session" || s is { StreamType: "journey", Opened: true }).ToList();
        var (retracted, kept) = (0, new List<Kept>());
        foreach (var record in records)
        {
            ct.ThrowIfCancellationRequested();
            if (await Retract(import, record, streams, ct) is { } refusal) kept.Add(new Kept(record.Stream, record.StreamType, refusal.Code, refusal.English));
            else retracted++;
            Progress(retracted + kept.Count, records.Count);
        }
        if (await Send(import, import, act.Today, new RetractImport(import, retracted, kept.Count), ct) is { } no) throw new SheetException(no.English);
        return (retracted, kept);
    }

    async Task<Refusal?> Retract(Guid import, ImportedStreamRow record, IReadOnlyList<ImportedStreamRow> all, CancellationToken ct) => record switch
    {
        { StreamType: "journey" } => await Send(import, record.Stream, record.Day, new RetractJourney(record.Stream, record.Version,
            all.FirstOrDefault(s => s.Stream == record.Subject && s.Opened)?.Version), ct),
        { Opened: true } => await Send(import, record.Stream, record.Day, new RetractSession(record.Stream, record.Version), ct),
        _ => await RetractSheet(import, record, ct),
    };

    // A sheet that was corrected or added to since is somebody's work.
    async Task<Refusal?> RetractSheet(Guid import, ImportedStreamRow record, CancellationToken ct)
    {
        var history = await store.Engine.History(record.Stream, ct);
        if (history[^1].Data is RollCallRetracted && history[^1].Causation == import) return null;
        if (history.Count != record.Version || history[^1].Data is not RollCallTaken) return Refusals.ChangedSince;
        var lines = await store.Source.Query<AttendanceRow>("select * from views.attendance where session = $1 order by line", [record.Stream], ct);
        return await Send(import, record.Stream, record.Day, new RetractRollCall(record.Stream, [.. lines.Select(l => l.Journey)]), ct);
    }

    async Task<Refusal?> Send(Guid import, Guid record, DateOnly day, ICommand command, CancellationToken ct) =>
        await store.Engine.Execute(command, act with
        {
            CommandId = Ids.Of("import retraction", import, record), OccurredOn = day, Source = Source, Causation = import,
        }, ct) switch
        {
            Done => null,
            Refused { Refusal: var refusal } => refusal,
            _ => Refusals.ChangedSince,
        };
}
