using System.CommandLine;
using System.Text.Json;
using Cases.Engine;
using Cases.Imports;
using Cases.Postgres;
using Cases.Web.Imports;
using Cases.Web.Shell;

namespace Cases.Web.CommandLine;

/// <summary>Records files of rows, one JSON line a row on standard output; takes a whole import back.</summary>
static class Import
{
    static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Verb() => new("import", "Records files of participants, sessions or attendance, CSV or XLSX.")
    {
        Rows("participants", ImportKind.Participants), Rows("sessions", ImportKind.Sessions), Rows("attendance", ImportKind.Attendance), Retract(),
    };

    static Command Rows(string name, ImportKind kind)
    {
        var database = new DatabaseOptions();
        var file = new Argument<FileInfo>("FILE") { Description = "CSV (comma, semicolon or tab) or XLSX; the first line names the columns." };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A JSON object, field to column header. Without it the headers are recognised, or the last such file's mapping is taken." };
        var dry = new Option<bool>("--dry-run") { Description = "Tries every row and records nothing." };
        var whole = new Option<bool>("--all-or-nothing") { Description = "Records nothing when any row is refused." };
        var verb = new Command(name, $"Records {name}, a row each; fields: {string.Join(", ", ImportField.Of(kind).Select(f => f.Required ? f.Name : $"[{f.Name}]"))}.") { file, mapping, dry, whole };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => On(database, parsed, async (store, act) =>
        {
            var content = new ImportFile(kind, await Bytes(parsed.GetValue(file)!, ct), await Mapping(parsed.GetValue(mapping), ct));
            var importer = new Importer(store, act)
            {
                DryRun = parsed.GetValue(dry), AllOrNothing = parsed.GetValue(whole), Progress = (done, all) => Console.Error.WriteLine($"{done} of {all} rows"),
            };
            var result = await importer.Run(content, ct);
            foreach (var row in result.Rows) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(row, Lines));
            await Console.Error.WriteLineAsync($"{result.Rows.Count - result.Refused} of {result.Rows.Count} rows {(result.Import is null ? "valid, none recorded" : "recorded")}.");
            if (result.Import is { } import) await Console.Error.WriteLineAsync($"Import {import}. To take it back: import retract {import} --reason TEXT");
            return result.Refused > 0 ? Verbs.FoundWrong : Verbs.Done;
        }, ct));
        return verb;
    }

    static Command Retract()
    {
        var database = new DatabaseOptions();
        var import = new Argument<Guid>("BATCH") { Description = "The import's id, as it was printed." };
        var reason = new Option<string>("--reason") { Description = "Why, for the trail.", Required = true };
        var verb = new Command("retract", "Takes back all that an import recorded. What somebody worked on since stays, and is named.") { import, reason };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => On(database, parsed, async (store, act) =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(reason))) throw new UnusableException("Say why: --reason TEXT.");
            await store.Settle(ct);
            var retraction = new Retraction(store, act with { Reason = Personal.Of(parsed.GetValue(reason)!) })
            {
                Progress = (done, all) => { if (done % 100 == 0 || done == all) Console.Error.WriteLine($"{done} of {all} records"); },
            };
            var (retracted, kept) = await retraction.Run(parsed.GetValue(import), ct);
            foreach (var record in kept) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(record, Lines));
            await Console.Error.WriteLineAsync($"{retracted} records taken back, {kept.Count} kept.");
            return kept.Count > 0 ? Verbs.FoundWrong : Verbs.Done;
        }, ct));
        return verb;
    }

    static Task<int> On(DatabaseOptions database, ParseResult parsed, Func<Store, Act, Task<int>> verb, CancellationToken ct) =>
        database.On(parsed, async (site, options) =>
        {
            await using var store = await Store.Open(options, ct);
            try
            {
                return await verb(store, site.ActNow(options.Time) with { Role = Role.Coordinator });
            }
            catch (SheetException e)
            {
                throw new UnusableException(e.Message);
            }
        }, ct);

    static async Task<byte[]> Bytes(FileInfo file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{file.Name} cannot be read.");
        }
    }

    static async Task<IReadOnlyDictionary<string, string>> Mapping(FileInfo? file, CancellationToken ct)
    {
        if (file is null) return new Dictionary<string, string>();
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(await Bytes(file, ct)) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UnusableException($"{file.Name} is not a JSON object of field names and column headers.");
        }
    }
}
