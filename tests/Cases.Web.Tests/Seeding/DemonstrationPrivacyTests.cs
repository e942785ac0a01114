using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Cases.Views;

namespace Cases.Web.Tests.Seeding;

[Collection(nameof(Demonstration))]
public sealed partial class DemonstrationPrivacyTests(Demonstration demonstration)
{
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
        var names = SeedSecrets.Read().Names;

        Found($$"""{"givenName":"{{names.First()}}","mail":"{{names.Last().ToLowerInvariant()}}@example.org"}""").Count.ShouldBe(2);
    }

    /// <summary>How many of the seeds' secrets stand in the text, as their lengths: what fails must not print a name.</summary>
    static List<string> Found(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToHashSet();
        var (names, texts) = SeedSecrets.Read();
        return [.. names.Where(n => words.Contains(n.ToLowerInvariant())).Concat(texts.Where(t => text.Contains(t, StringComparison.Ordinal)))
            .Select(secret => $"a text of {secret.Length} letters")];
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
