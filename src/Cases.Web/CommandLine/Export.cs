using System.CommandLine;
using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Views;
using Cases.Web.Exports;

namespace Cases.Web.CommandLine;

static class Export
{
    const string Actor = "command-line";

    public static Command Verb() => new("export", "Exports what the database holds.") { Trail(), Readings() };

    static Command Trail()
    {
        var database = new DatabaseOptions();
        var file = new Option<FileInfo>("--out") { Description = "The zip to write.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Only this territory's entries, by its code." };
        var stream = new Option<Guid?>("--stream") { Description = "Only this stream's entries." };
        var from = new Option<DateOnly?>("--from") { Description = "Only what was recorded on this day or later (yyyy-MM-dd, UTC)." };
        var to = new Option<DateOnly?>("--to") { Description = "Only what was recorded on this day or earlier (yyyy-MM-dd, UTC)." };
        var person = new Option<Guid?>("--person") { Description = "Only what is about this person." };
        var actor = new Option<string?>("--actor") { Description = "Only what this account recorded." };
        var type = new Option<string?>("--type") { Description = "Only events of this stored name." };
        var format = new Option<string>("--format") { Description = "zip, which can be verified; csv, xlsx or ndjson only to read.", DefaultValueFactory = _ => "zip" };
        format.AcceptOnlyFromAmong(["zip", .. Reading.Keys]);
        var since = new Option<FileInfo?>("--since") { Description = "An earlier export: a part then proves that the trail extends it. A whole export always can." };
        var mandate = new Option<Guid?>("--mandate") { Description = "Opens beside the sealed entries what this mandate names; that it was done is recorded in the trail first." };
        var verb = new Command("trail", "Writes the activity trail, or a part of it, as one zip that can be verified anywhere.") { file, territory, stream, from, to, person, actor, type, since, mandate, format };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) =>
        {
            var filter = new TrailFilter(parsed.GetValue(territory), parsed.GetValue(stream), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(person), parsed.GetValue(actor), parsed.GetValue(type));
            var kept = parsed.GetValue(since) is { } earlier ? CheckpointOf(earlier) : null;
            var path = parsed.GetValue(file)!.FullName;
            if (parsed.GetValue(mandate) is not null && parsed.GetValue(format) != "zip") throw new UnusableException("Only the zip has room for opened texts: leave --format out.");
            return database.On(parsed, async (site, options) =>
            {
                await using var store = await Store.Open(options, ct);
                if (Reading.TryGetValue(parsed.GetValue(format)!, out var rows)) return await Write(store, path, output => rows(output, store.Exporter, filter, Report, ct), ct);
                var opened = parsed.GetValue(mandate) is { } id ? await Opened(store, id, filter, site.ActNow(options.Time), ct) : null;
                return await Write(store, path, output => Proven(store.Exporter, store.TrailKeys, output, filter, kept, opened, ct), ct);
            }, ct);
        });
        return verb;
    }

    static Command Readings()
    {
        var database = new DatabaseOptions();
        var file = new Option<FileInfo>("--out") { Description = "The zip to write.", Required = true };
        var from = new Option<DateOnly?>("--from") { Description = "Only what was read on this day or later (yyyy-MM-dd, UTC)." };
        var to = new Option<DateOnly?>("--to") { Description = "Only what was read on this day or earlier (yyyy-MM-dd, UTC)." };
        var person = new Option<Guid?>("--person") { Description = "Only readings of this person's file." };
        var actor = new Option<string?>("--actor") { Description = "Only what this account read." };
        var type = new Option<string?>("--type") { Description = "Only this kind of reading, such as journey." };
        var since = new Option<FileInfo?>("--since") { Description = "An earlier export of readings: a part, or what pruning left, then proves that the trail extends it." };
        var verb = new Command("readings", "Writes the trail of who read whose file, or a part of it, as one zip that can be verified anywhere.") { file, from, to, person, actor, type, since };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) =>
        {
            var filter = new TrailFilter(From: parsed.GetValue(from), To: parsed.GetValue(to), Person: parsed.GetValue(person), Actor: parsed.GetValue(actor), Type: parsed.GetValue(type));
            var kept = parsed.GetValue(since) is { } earlier ? CheckpointOf(earlier) : null;
            return database.On(parsed, async store =>
            {
                await store.Readings.Sequencer.Drain(ct);
                return await Write(store, parsed.GetValue(file)!.FullName, output => Proven(store.Readings.Exporter, store.Readings.Keys, output, filter, kept, null, ct), ct);
            }, ct);
        });
        return verb;
    }

    /// <summary>The formats that are only for reading, by their file name's ending.</summary>
    public static IReadOnlyDictionary<string, Func<Stream, TrailExporter, TrailFilter, Action<long, long>, CancellationToken, Task>> Reading { get; } =
        new Dictionary<string, Func<Stream, TrailExporter, TrailFilter, Action<long, long>, CancellationToken, Task>>
        {
            ["csv"] = (output, exporter, filter, progress, ct) => TrailCsv.Write(output, TrailRow.Of(exporter, filter, progress, ct), ct),
            ["xlsx"] = (output, exporter, filter, progress, ct) => TrailXlsx.Write(output, TrailRow.Of(exporter, filter, progress, ct), ct),
            ["ndjson"] = (output, exporter, filter, progress, ct) => TrailRow.WriteLines(output, exporter, filter, progress, ct),
        };

    static async Task Proven(TrailExporter exporter, TrailKeys keys, Stream output, TrailFilter filter, Checkpoint? since, OpenedTexts? opened, CancellationToken ct)
    {
        await (filter == TrailFilter.Everything
            ? exporter.Export(output, Actor, Definitions(), since, opened, Report, ct)
            : exporter.ExportPart(output, filter, Actor, Definitions(), since, opened, Report, ct));
        await Console.Error.WriteLineAsync("Verify it with: verify FILE --key KEY");
        foreach (var key in keys.Verifying) await Console.Error.WriteLineAsync($"  {key}");
    }

    // An operator opens for the auditor of the mandate, as an act of the machine: accounts sign in elsewhere.
    static async Task<OpenedTexts> Opened(Store store, Guid mandate, TrailFilter filter, Act act, CancellationToken ct)
    {
        var (texts, outcome) = await store.Opening.Open(mandate, filter, act with { CommandId = Guid.CreateVersion7(act.Now), Role = Role.System }, ct);
        return texts ?? throw new UnusableException(outcome is Refused { Refusal: var refusal } ? refusal.English : "Somebody changed this mandate just now; run it again.");
    }

    static async Task<int> Write(Store store, string path, Func<Stream, Task> content, CancellationToken ct)
    {
        await store.Sequencer.Drain(ct);
        // Written aside and renamed whole: a cancelled export leaves no file that looks like one.
        var draft = path + ".part";
        try
        {
            await using (var output = OpenDraft(draft)) await content(output);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
        await Console.Error.WriteLineAsync($"Wrote {path}.");
        return Verbs.Done;
    }

    // Believed in nothing: what it says is proved against our own tree, or the export fails.
    static Checkpoint CheckpointOf(FileInfo export)
    {
        try
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead(export.FullName);
            using var text = (archive.GetEntry("checkpoint") ?? throw new InvalidDataException()).Open();
            var bytes = new byte[64 * 1024];
            return SignedNote.TryParse(bytes.AsSpan(0, text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)), out var note)
                && Checkpoint.TryParse(note.Text, out var checkpoint) ? checkpoint : throw new InvalidDataException();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{export.FullName} is not an export.");
        }
    }

    public static IReadOnlyDictionary<string, string> Definitions() =>
        AllViews.Views.ToDictionary(v => v.Name, v => v.Definition.ToString(System.Globalization.CultureInfo.InvariantCulture));

    static FileStream OpenDraft(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{path} cannot be written.");
        }
    }

    static void Report(long done, long all) => Console.Error.WriteLine($"{done} of {all} entries");
}
