using System.IO.Compression;
using System.Text;
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

    async Task<string> Export(Visitor visitor, string territory)
    {
        var form = visitor.Page.Locator("form[action='/trail/export']");
        await form.Locator("[name=partTerritory]").SelectOptionAsync(territory);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => form.GetByRole(AriaRole.Button).ClickAsync());
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

    /// <summary>The same export, with a comma of its line 300 (from 0) made a semicolon.</summary>
    string Altered(string export)
    {
        var path = Path.Combine(folder.FullName, "altered.zip");
        File.Copy(export, path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using var stream = archive.GetEntry("entries.ndjson")!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var lines = Encoding.UTF8.GetString(bytes.ToArray()).Split('\n');
        var at = lines[300].IndexOf(',', StringComparison.Ordinal);
        lines[300] = $"{lines[300][..at]};{lines[300][(at + 1)..]}";
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return path;
    }
}
