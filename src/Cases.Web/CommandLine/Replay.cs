using System.CommandLine;
using System.Globalization;
using System.Text;
using Cases.Engine;
using Cases.Postgres;
using Cases.Views;

namespace Cases.Web.CommandLine;

/// <summary>Prints a view or a figure as of a past moment. The same input gives the same bytes, always.</summary>
static class Replay
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var name = new Argument<string>("VIEW") { Description = "A view, or a figure such as funnel." };
        var known = new Option<string?>("--known-at") { Description = "As known then: an instant (2025-03-01T12:00:00Z), a day (its end, UTC) or a position (the first not known)." };
        var happened = new Option<DateOnly?>("--happened-by") { Description = "Only what had happened by the end of this day." };
        var format = new Option<string>("--format") { Description = "json (a line a row) or csv.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv");
        var verb = new Command("replay", "Prints a view or figure as of a past moment.") { name, known, happened, format };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await store.Sequencer.Drain(ct);
            var position = await Position(store, parsed.GetValue(known), ct);
            var (type, rows) = await Rows(store, parsed.GetValue(name)!, position, parsed.GetValue(happened), ct);
            await Console.Error.WriteLineAsync($"Known at position {position}.");
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(Bytes(type, rows, parsed.GetValue(format) == "csv"), ct);
            return Verbs.Done;
        }, ct, evenForked: true));
        return verb;
    }

    /// <summary>What is printed, and what a page lets download: the same bytes.</summary>
    public static byte[] Bytes(Type row, IReadOnlyList<object> rows, bool csv) => Encoding.UTF8.GetBytes(csv ? RowText.Csv(row, rows) : RowText.Json(rows));

    /// <summary>The rows of a view or the lines of a figure, as known at a position.</summary>
    public static async Task<(Type Row, IReadOnlyList<object> Rows)> Rows(Store store, string name, long position, DateOnly? by, CancellationToken ct)
    {
        if (AllViews.Figures.FirstOrDefault(f => f.Name == name) is { } figure)
        {
            var lines = figure.Count(await store.AsOf.Rows<object>(figure.From, position, Happened(by), ct)).ToList();
            return (lines.FirstOrDefault()?.GetType() ?? typeof(object), lines);
        }
        var view = AllViews.Views.FirstOrDefault(v => v.Name == name)
            ?? throw ViewNames.Unknown(name, AllViews.Views.Select(v => v.Name).Concat(AllViews.Figures.Select(f => f.Name)).Distinct());
        return (view.Row, await store.AsOf.Rows<object>(view, position, Happened(by), ct));
    }

    static Func<IReadOnlyList<RecordedEvent>, IEnumerable<RecordedEvent>>? Happened(DateOnly? by) =>
        by is { } day ? prefix => AsHappened.By(day, prefix) : null;

    static async Task<long> Position(Store store, string? known, CancellationToken ct)
    {
        var size = await store.Clock.Size(ct);
        if (known is null) return size;
        if (long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return position <= size ? position : throw new UnusableException($"The trail has {size} events; position {position} has not come.");
        if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return await store.Clock.SizeAt(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-1), ct);
        if (DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return await store.Clock.SizeAt(instant, ct);
        throw new UnusableException($"'{known}' is neither a position nor a moment such as 2025-03-01T12:00:00Z.");
    }
}
