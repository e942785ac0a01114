using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cases.Trail;

// What an export says of itself. Only what the signed checkpoint confirms is believed; the rest informs.
sealed record Manifest(string Origin, long From, long To, bool IsFiltered)
{
    public const string Format = "cases-trail-export@v1";

    public static byte[] Write(TrailExport export, Checkpoint checkpoint)
    {
        var json = new JsonObject
        {
            ["format"] = Format,
            ["origin"] = checkpoint.Origin,
            ["range"] = new JsonObject { ["from"] = 0, ["to"] = checkpoint.Size },
            ["exportedBy"] = export.ExportedBy,
            ["exportedAt"] = export.ExportedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["definitions"] = new JsonObject(export.Definitions.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value))),
        };
        if (export.OpenedJson() is { } opened)
            json["opened"] = opened;
        return [.. CanonicalJson.Of(json.ToJsonString()), (byte)'\n'];
    }

    public static bool TryParse(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out Manifest? manifest)
    {
        manifest = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("origin").GetString() is not { } origin)
                return false;
            var range = root.GetProperty("range");
            var isFiltered = root.TryGetProperty("filter", out var filter) && filter.ValueKind != JsonValueKind.Null;
            manifest = new Manifest(origin, range.GetProperty("from").GetInt64(), range.GetProperty("to").GetInt64(), isFiltered);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    public void CheckAgainst(Checkpoint checkpoint)
    {
        if (IsFiltered || From != 0)
            throw new Refused("export-partial", "The file holds a part of the trail; only whole exports can be verified this way.");
        if (Origin != checkpoint.Origin || To != checkpoint.Size)
            throw new Refused("manifest-contradicts", "The manifest names another origin or range than the signed checkpoint.");
    }
}
