using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Cases.Postgres.Trail;
using Cases.Trail;

namespace Cases.Web.Exports;

/// <summary>An entry of the trail as a row to read: the same facts as in the export that can be verified, personal texts sealed.</summary>
/// <param name="Cells">In the order of <see cref="Columns"/>; an entry lacks what is empty.</param>
public sealed record TrailRow(IReadOnlyList<string> Cells)
{
    /// <summary>Names of the columns: the entry's fields, its leaf hash in lower-case hexadecimal, and the event's data as JSON.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["position", "recordedAt", "occurredOn", "territory", "streamType", "stream", "version", "type", "subject", "actor", "role", "leaf", "data"];

    /// <summary>The rows of a filter, in position order, up to the trail's size now.</summary>
    public static async IAsyncEnumerable<TrailRow> Of(
        TrailExporter exporter, TrailFilter filter, Action<long, long> progress, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (_, entry) in exporter.Entries(0, await exporter.Size(ct), filter, progress, ct)) yield return Of(entry);
    }

    /// <summary>The entries themselves, a line each.</summary>
    public static async Task WriteLines(Stream output, TrailExporter exporter, TrailFilter filter, Action<long, long> progress, CancellationToken ct)
    {
        await foreach (var (_, entry) in exporter.Entries(0, await exporter.Size(ct), filter, progress, ct))
        {
            await output.WriteAsync(entry, ct);
            output.WriteByte((byte)'\n');
        }
    }

    static TrailRow Of(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonDocument.Parse(entry);
        var fields = document.RootElement;
        return new TrailRow([.. Columns.Select(column => column switch
        {
            "actor" or "role" => Text(fields.GetProperty("headers"), column),
            "leaf" => Convert.ToHexStringLower(MerkleTree.HashLeaf(entry.Span).ToArray()),
            _ => Text(fields, column),
        })]);
    }

    static string Text(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? ""
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetInt64().ToString(CultureInfo.InvariantCulture),
            _ => value.GetRawText(),
        };

    /// <summary>A cell that a spreadsheet would take for a formula is marked as text: an apostrophe before it.</summary>
    public static string Harmless(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
