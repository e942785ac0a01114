using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cases.Trail;

// What a part of a trail says of itself. Nothing signs it: it is checked against what the file holds, and believed in nothing else.
sealed record PartManifest(string Origin, long Size, long Entries, long LeftOut, TrailFilter Filter)
{
    public const string Format = "cases-trail-part@v1";

    public static byte[] Write(TrailExport export, Checkpoint checkpoint, TrailFilter filter, long entries)
    {
        var json = new JsonObject
        {
            ["format"] = Format,
            ["origin"] = checkpoint.Origin,
            ["size"] = checkpoint.Size,
            ["entries"] = entries,
            ["leftOut"] = checkpoint.Size - entries,
            ["filter"] = filter.ToJson(),
            ["exportedBy"] = export.ExportedBy,
            ["exportedAt"] = export.ExportedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["definitions"] = new JsonObject(export.Definitions.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value))),
        };
        return [.. CanonicalJson.Of(json.ToJsonString()), (byte)'\n'];
    }

    public static bool TryParse(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out PartManifest? manifest)
    {
        manifest = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("origin").GetString() is not { } origin)
                return false;
            manifest = new PartManifest(origin, root.GetProperty("size").GetInt64(), root.GetProperty("entries").GetInt64(),
                root.GetProperty("leftOut").GetInt64(), Read(root.GetProperty("filter")));
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    public void CheckAgainst(Checkpoint checkpoint, long entries)
    {
        if (Origin != checkpoint.Origin || Size != checkpoint.Size)
            throw new Refused("manifest-contradicts", "The manifest names another origin or size than the signed checkpoint.");
        if (Entries != entries || LeftOut != checkpoint.Size - entries)
            throw new Refused("manifest-contradicts", $"The manifest says {Entries} entries and {LeftOut} left out; the file holds {entries} of {checkpoint.Size}.");
    }

    static TrailFilter Read(JsonElement filter) => new(
        Text(filter, "territory"), Id(filter, "stream"), Day(filter, "from"), Day(filter, "to"), Id(filter, "person"), Text(filter, "actor"), Text(filter, "type"));

    static Guid? Id(JsonElement filter, string name) => Text(filter, name) is { } id ? Guid.Parse(id) : null;

    static string? Text(JsonElement filter, string name) => filter.TryGetProperty(name, out var value) ? value.GetString() : null;

    static DateOnly? Day(JsonElement filter, string name) =>
        Text(filter, name) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;
}
