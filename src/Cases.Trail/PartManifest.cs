using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cases.Trail;

// What a part of a trail says of itself. Nothing signs it: it is checked against what the file holds, and believed in nothing else.
sealed record PartManifest(string Origin, long Size, long Entries, long LeftOut, TrailFilter Filter, long Pruned)
{
    public const string Format = "cases-trail-part@v1";

    // Everything from the position on before which all content was pruned.
    public bool IsAllThatIsLeft => Pruned > 0 && Filter == TrailFilter.Everything;

    public byte[] Write(TrailExport export)
    {
        var json = new JsonObject
        {
            ["format"] = Format,
            ["origin"] = Origin,
            ["size"] = Size,
            ["entries"] = Entries,
            ["leftOut"] = LeftOut,
            ["filter"] = Filter.ToJson(),
            ["exportedBy"] = export.ExportedBy,
            ["exportedAt"] = export.ExportedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["definitions"] = new JsonObject(export.Definitions.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value))),
        };
        if (Pruned > 0)
            json["pruned"] = Pruned;
        if (export.OpenedJson() is { } opened)
            json["opened"] = opened;
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
                root.GetProperty("leftOut").GetInt64(), Read(root.GetProperty("filter")), root.TryGetProperty("pruned", out var pruned) ? pruned.GetInt64() : 0);
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

    // Positions rise, so as many as there can be from there on are all of them.
    public void CheckPruned(long first, long entries)
    {
        if (Pruned < 0 || Pruned > Size || first < Pruned)
            throw new Refused("manifest-contradicts", $"The manifest says that nothing before {Pruned} is left; the file holds entry {first}.");
        if (IsAllThatIsLeft && entries != Size - Pruned)
            throw new Refused("entries-cut", $"Of the {Size - Pruned} entries from {Pruned} on, the file holds {entries}.");
    }

    static TrailFilter Read(JsonElement filter) => new(
        Text(filter, "territory"), Id(filter, "stream"), Day(filter, "from"), Day(filter, "to"), Id(filter, "person"), Text(filter, "actor"), Text(filter, "type"));

    static Guid? Id(JsonElement filter, string name) => Text(filter, name) is { } id ? Guid.Parse(id) : null;

    static string? Text(JsonElement filter, string name) => filter.TryGetProperty(name, out var value) ? value.GetString() : null;

    static DateOnly? Day(JsonElement filter, string name) =>
        Text(filter, name) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;
}
