using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cases.Auditing;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>Opens beside an export what a mandate names. It is in the trail, with the number of texts, before anything goes out; erased people stay closed.</summary>
public sealed class FieldOpening(TrailExporter exporter, Sequencer sequencer, IEngine engine, KeyRing keys)
{
    const int Batch = 1000;

    /// <summary>Counts what will be opened, records it, and gives what the export then holds beside its entries.</summary>
    /// <param name="mandate">Under which mandate.</param>
    /// <param name="filter">What the export holds; only what the mandate covers too is opened.</param>
    /// <param name="act">Who, when.</param>
    /// <param name="ct">Stops it; once recorded, it stays recorded.</param>
    /// <returns>The texts, or null where the outcome is a refusal: nothing was recorded then.</returns>
    public async Task<(OpenedTexts? Texts, Outcome Outcome)> Open(Guid mandate, TrailFilter filter, Act act, CancellationToken ct = default)
    {
        var state = (await engine.History(mandate, ct)).Aggregate(Mandate.Empty, (before, e) => Mandate.Evolve(before, e.Data));
        if (OpenFields.Handle(new OpenFields(mandate, "", 0), state, act).Refusal is { } refusal) return (null, new Refused(refusal));
        var given = state.Given!;
        var both = filter.And(new TrailFilter(given.For, From: given.From, To: given.To, Person: given.Person));
        var size = both is null ? 0 : await sequencer.Drain(ct);
        var fields = await Lines(size, both!, given, ct).LongCountAsync(ct);
        var outcome = await engine.Execute(new OpenFields(mandate, filter.ToString(), fields), act, ct);
        if (outcome is not Done { Events: [var recorded, ..] }) return (null, outcome);
        await sequencer.Drain(ct);
        return (new OpenedTexts(mandate, recorded.Id, fields, Lines(size, both!, given, ct)), outcome);
    }

    async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(long size, TrailFilter filter, MandateGiven given, [EnumeratorCancellation] CancellationToken ct)
    {
        var found = new List<Closed>();
        await foreach (var (position, entry) in exporter.Entries(0, size, filter, null, ct))
        {
            using (var line = JsonDocument.Parse(entry))
                foreach (var part in new[] { "data", "headers" })
                    if (line.RootElement.TryGetProperty(part, out var fields)) Find(fields, part, part, position, given.Opens, found);
            if (found.Count < Batch) continue;
            foreach (var line in await Opened(found, ct)) yield return line;
            found.Clear();
        }
        foreach (var line in await Opened(found, ct)) yield return line;
    }

    static void Find(JsonElement value, string name, string path, long position, IReadOnlyList<PersonalKind> opens, List<Closed> found)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var field in value.EnumerateObject()) Find(field.Value, field.Name, $"{path}.{field.Name}", position, opens, found);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var (i, item) in value.EnumerateArray().Index()) Find(item, name, $"{path}[{i}]", position, opens, found);
        else if (value.ValueKind == JsonValueKind.String && PersonalKinds.Of(name) is { } kind && opens.Contains(kind) && SealedText.IsOne(value.GetString()!))
            found.Add(new Closed(position, path, Personal.FromSealed(value.GetString()!)));
    }

    async Task<IEnumerable<ReadOnlyMemory<byte>>> Opened(List<Closed> found, CancellationToken ct)
    {
        var open = await keys.Opening(found.Select(text => text.Text), ct);
        return [.. found.Select(text => (text.Position, text.Field, Value: open(text.Text))).Where(text => text.Value is not null).Select(text =>
            (ReadOnlyMemory<byte>)CanonicalJson.Of(new JsonObject { ["position"] = text.Position, ["field"] = text.Field, ["value"] = text.Value }.ToJsonString()))];
    }

    sealed record Closed(long Position, string Field, Personal Text);
}
