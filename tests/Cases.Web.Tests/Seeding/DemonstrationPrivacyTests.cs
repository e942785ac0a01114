using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cases.Views;

namespace Cases.Web.Tests.Seeding;

[Collection(nameof(Demonstration))]
public sealed partial class DemonstrationPrivacyTests(Demonstration demonstration)
{
    // The properties of seed commands that hold names, addresses and people's own words.
    static readonly HashSet<string> Names = ["givenName", "familyName", "name", "owner"];
    static readonly HashSet<string> Texts = ["email", "phone", "summary", "text", "why", "what", "message", "note", "words", "reason"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_no_name_address_or_note_in_clear_in_any_table() => Found(await Dump()).ShouldBeEmpty();

    [Fact]
    public async Task Exports_no_name_address_or_note_in_clear()
    {
        var file = new MemoryStream();
        await demonstration.Store.Exporter.Export(file, "auditor", AllViews.Views.ToDictionary(v => v.Name, _ => "1"), ct: Stop);

        Found(Unpacked(file)).ShouldBeEmpty();
    }

    [Fact]
    public void Would_find_a_name_that_was_in_clear()
    {
        var (given, family) = (Secrets().Names.First(), Secrets().Names.Last());

        Found($$"""{"givenName":"{{given}}","mail":"{{family.ToLowerInvariant()}}@example.org"}""").Count.ShouldBe(2);
    }

    /// <summary>How many of the seeds' secrets stand in the text, as their lengths: what fails must not print a name.</summary>
    static List<string> Found(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToHashSet();
        var (names, texts) = Secrets();
        return [.. names.Where(n => words.Contains(n.ToLowerInvariant())).Concat(texts.Where(t => text.Contains(t, StringComparison.Ordinal)))
            .Select(secret => $"a text of {secret.Length} letters")];
    }

    static (IReadOnlySet<string> Names, IReadOnlySet<string> Texts) Secrets()
    {
        var (names, texts) = (new HashSet<string>(), new HashSet<string>());
        foreach (var line in Directory.GetFiles(Demonstration.Folder).SelectMany(File.ReadLines).Where(l => l.StartsWith('{')))
            Collect(JsonNode.Parse(line), names, texts);
        return (names, texts);
    }

    static void Collect(JsonNode? node, HashSet<string> names, HashSet<string> texts)
    {
        if (node is JsonArray list)
            foreach (var item in list) Collect(item, names, texts);
        // A published practice is meant to be read.
        if (node is not JsonObject properties || properties.ContainsKey("practiceId")) return;
        // What a programme or an organisation is called is nobody's name.
        var person = properties.ContainsKey("givenName") || properties.ContainsKey("interestId") || properties.ContainsKey("commitmentId");
        foreach (var (key, value) in properties)
            if (value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                Keep(key, value.GetValue<string>(), person, names, texts);
            else Collect(value, names, texts);
    }

    static void Keep(string key, string value, bool person, HashSet<string> names, HashSet<string> texts)
    {
        if (person && Names.Contains(key)) names.UnionWith(value.Split(',')[0].Split(' '));
        else if (Texts.Contains(key) && !value.StartsWith('@')) texts.Add(value);
    }

    async Task<string> Dump()
    {
        var text = new StringBuilder();
        await using var columns = demonstration.Database.Source.CreateCommand("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name), data_type
            from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
            """);
        var all = new List<string>();
        await using (var row = await columns.ExecuteReaderAsync(Stop))
            while (await row.ReadAsync(Stop))
                all.Add($"select {(row.GetString(2) == "bytea" ? $"encode({row.GetString(1)}, 'escape')" : row.GetString(1) + "::text")} from {row.GetString(0)}");
        foreach (var select in all) await Append(text, select);
        return text.ToString();
    }

    async Task Append(StringBuilder text, string select)
    {
        await using var values = demonstration.Database.Source.CreateCommand(select);
        await using var row = await values.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            if (!row.IsDBNull(0)) text.Append(row.GetString(0)).Append('\n');
    }

    static string Unpacked(Stream file)
    {
        using var zip = new ZipArchive(file);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd() + "\n";
        }));
    }

    // A run of base64 is one word: four letters in a row of a sealed text would be a name now and then.
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}+/=_-]+")]
    private static partial Regex Word();
}
