using System.IO.Compression;
using System.Text;
using Cases.Trail;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>What an auditor does at home: opens the page of the export from the disk, without a network, and gives it the export.</summary>
[Collection(TestRun.Name)]
public sealed class VerifyPageTests(Demonstration demonstration) : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-verify-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("en", "", "Valid", "entries are those that", "Entry 300 is not the one that was signed.")]
    [InlineData("fr", "lyon", "Valide", "C’est une partie", "n’est pas celle qui a été signée.")]
    public async Task The_page_in_the_export_says_valid_and_names_the_entry_in_which_a_comma_was_changed(
        string language, string territory, string valid, string sentence, string altered)
    {
        await using var visitor = await demonstration.Visitor(language, scripts: true);
        await visitor.SignIn("auditor");
        await visitor.Open("Activity trail");
        var keys = (await visitor.Main.Locator("li").GetByText("+").AllInnerTextsAsync()).ToList();
        var export = await Export(visitor, territory);
        await visitor.Network(there: false);
        await visitor.Page.GotoAsync(new Uri(await Page(export)).AbsoluteUri);
        var verdict = visitor.Page.Locator("#verdict");

        await visitor.Page.FillAsync("#keys", string.Join('\n', keys));
        await visitor.Page.SetInputFilesAsync("#file", export);
        await verdict.GetByRole(AriaRole.Heading, new() { Name = valid, Exact = true }).WaitForAsync();
        var said = await verdict.InnerTextAsync();
        said.ShouldContain(sentence);
        // A browser may not know Ed25519 yet; every one knows ECDSA.
        keys.ShouldContain(key => said.Contains(key));

        await visitor.Page.SetInputFilesAsync("#file", Altered(export));
        await verdict.Locator("p").GetByText(altered).WaitForAsync();
        (await verdict.GetAttributeAsync("data-valid")).ShouldBe("false");
    }

    [Theory]
    [InlineData("en", "Valid", "The 6 entries from 4 to 9 are those that", "opened.ndjson holds texts", "Entry 6 is not the one that was signed.")]
    [InlineData("fr", "Valide", "Les 6 entrées de 4 à 9 sont celles que", "opened.ndjson contient des textes", "L’entrée 6 n’est pas celle qui a été signée.")]
    public async Task What_pruning_left_and_a_mandate_opened_is_told_apart_from_what_is_proved(
        string language, string valid, string left, string opened, string altered)
    {
        await using var visitor = await demonstration.Visitor(language, scripts: true);
        var (export, key) = await Pruned();
        await visitor.Network(there: false);
        await visitor.Page.GotoAsync(new Uri(await Page(export)).AbsoluteUri);
        var verdict = visitor.Page.Locator("#verdict");

        await visitor.Page.FillAsync("#keys", key);
        await visitor.Page.SetInputFilesAsync("#file", export);
        await verdict.GetByRole(AriaRole.Heading, new() { Name = valid, Exact = true }).WaitForAsync();
        var said = await verdict.InnerTextAsync();
        said.ShouldContain(left);
        said.ShouldContain(opened);

        await visitor.Page.SetInputFilesAsync("#file", Altered(export, line: 2));
        await verdict.Locator("p").GetByText(altered).WaitForAsync();
    }

    /// <summary>Ten entries of which the first four were pruned, with a text opened beside them.</summary>
    async Task<(string Path, string Key)> Pruned()
    {
        var key = SigningKey.Generate(SignatureKind.EcdsaP256, "cases.example/trail/readings");
        var entries = Enumerable.Range(0, 10).Select(i => Encoding.UTF8.GetBytes($$"""{"position":{{i}},"type":"journey"}""")).ToArray();
        var leaves = new CompactRange();
        var nodes = new Dictionary<TreeNode, Hash>();
        foreach (var entry in entries) leaves.Append(MerkleTree.HashLeaf(entry), nodes.Add);
        var note = new Checkpoint("cases.example/trail/readings", 10, leaves.Root()).Sign(key);
        var proven = Enumerable.Range(4, 6).Select(i => new ProvenEntry(i, entries[i], MerkleProof.Inclusion(i, 10, node => nodes[node])));
        var texts = new OpenedTexts(Guid.NewGuid(), Guid.NewGuid(), 1, new[] { (ReadOnlyMemory<byte>)"""{"field":"data.note","position":6,"value":"seen"}"""u8.ToArray() }.ToAsyncEnumerable());
        var export = new TrailExport(note, [key.Verifier], "auditor", DateTimeOffset.UnixEpoch.AddYears(56), new Dictionary<string, string>(), texts);
        var path = Path.Combine(folder.FullName, "pruned.zip");
        await using (var file = File.Create(path)) await TrailPart.WriteAsync(file, export, TrailFilter.Everything, proven.ToAsyncEnumerable(), pruned: 4);
        return (path, key.Verifier.ToString());
    }

    async Task<string> Export(Visitor visitor, string territory)
    {
        var form = visitor.Page.Locator("form[action='/trail/export']");
        await form.Locator("[name=partTerritory]").SelectOptionAsync(territory);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => form.Locator("button:not([name])").ClickAsync());
        var path = Path.Combine(folder.FullName, "export.zip");
        await download.SaveAsAsync(path);
        return path;
    }

    async Task<string> Page(string export)
    {
        using var archive = ZipFile.OpenRead(export);
        var path = Path.Combine(folder.FullName, "verify.html");
        await Task.Run(() => archive.GetEntry("verify.html")!.ExtractToFile(path));
        return path;
    }

    /// <summary>The same export, with a comma of one of its lines, counted from 0, made a semicolon.</summary>
    string Altered(string export, int line = 300)
    {
        var path = Path.Combine(folder.FullName, "altered.zip");
        File.Copy(export, path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using var stream = archive.GetEntry("entries.ndjson")!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var lines = Encoding.UTF8.GetString(bytes.ToArray()).Split('\n');
        var at = lines[line].IndexOf(',', StringComparison.Ordinal);
        lines[line] = $"{lines[line][..at]};{lines[line][(at + 1)..]}";
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return path;
    }
}
