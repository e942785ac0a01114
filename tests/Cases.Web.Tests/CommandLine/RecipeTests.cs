using System.IO.Compression;
using System.Text;
using Cases.Trail;
using Cases.Trail.Tests;
using Cases.Views;
using Cases.Web.Tests.Seeding;

namespace Cases.Web.Tests.CommandLine;

/// <summary>The recipes of <c>ops/recipes</c>, as an auditor would run them, on an export of the demonstration.</summary>
[Collection(nameof(Demonstration))]
public sealed class RecipeTests(Demonstration demonstration) : IDisposable
{
    const string GoPath = "/usr/share/gocode";

    readonly Tool tool = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Recipe(string name) => Path.Combine(AppContext.BaseDirectory, "recipes", name);

    public void Dispose() => tool.Dispose();

    async Task<string> Export()
    {
        var path = Path.Combine(tool.Folder, "trail.zip");
        await using var file = File.Create(path);
        await demonstration.Store.Exporter.Export(file, "auditor", AllViews.Views.ToDictionary(v => v.Name, _ => "1"), ct: Stop);
        return path;
    }

    [Fact]
    public async Task Gos_packages_accept_an_export_and_refuse_it_with_an_entry_altered()
    {
        Tool.Need("go", Tool.IsInstalled("go") && Directory.Exists($"{GoPath}/src/golang.org/x/mod/sumdb/tlog"), "golang-go golang-golang-x-mod-dev");
        var go = new Dictionary<string, string>
        {
            ["GO111MODULE"] = "off", ["GOPATH"] = GoPath, ["GOCACHE"] = Path.Combine(Path.GetTempPath(), "cases-trail-go-cache"), ["GOFLAGS"] = "",
        };
        var program = Path.Combine(tool.Folder, "verify-export");
        (await tool.Run("go", go, "build", "-o", program, Recipe("verify-export.go"))).Code.ShouldBe(0);
        var (export, key) = (await Export(), demonstration.Store.TrailKeys.Verifying[0].ToString());

        (await tool.Run(program, go, export, key)).Output.ShouldStartWith("valid: ");
        Alter(export);
        (await tool.Run(program, go, export, key)).ShouldBe((1, "the entries are not those that were signed\n"));
    }

    [Fact]
    public async Task Openssl_accepts_both_signatures_and_refuses_another_text()
    {
        Tool.Need("openssl", Tool.IsInstalled("openssl"), "openssl");
        var (checkpoint, none) = (Path.Combine(tool.Folder, "checkpoint"), new Dictionary<string, string>());
        using (var zip = ZipFile.OpenRead(await Export())) zip.GetEntry("checkpoint")!.ExtractToFile(checkpoint);
        foreach (var key in demonstration.Store.TrailKeys.Verifying)
            (await tool.Run("sh", none, Recipe("verify-checkpoint.sh"), checkpoint, key.ToString())).Code.ShouldBe(0);

        var lines = await File.ReadAllLinesAsync(checkpoint, Stop);
        lines[1] += "0";
        await File.WriteAllTextAsync(checkpoint, string.Concat(lines.Select(line => line + "\n")), Stop);
        foreach (var key in demonstration.Store.TrailKeys.Verifying)
            (await tool.Run("sh", none, Recipe("verify-checkpoint.sh"), checkpoint, key.ToString())).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Sigstores_verifier_accepts_a_receipt_by_either_key_and_refuses_another_entry()
    {
        Tool.Need("@sigstore/verify", Directory.Exists(Recipe("node_modules/@sigstore/verify")), "by npm");
        var (receipt, none) = ((await demonstration.Store.Receipts.Of(1234, Stop))!, new Dictionary<string, string>());
        var good = tool.Save("good.tlog-proof", Encoding.UTF8.GetBytes(receipt.ToString()));
        var entry = receipt.Extra!.Value.ToArray();
        entry[^3] ^= 1;
        var bad = tool.Save("bad.tlog-proof", Encoding.UTF8.GetBytes((receipt with { Extra = entry }).ToString()));

        foreach (var key in demonstration.Store.TrailKeys.Verifying)
        {
            (await tool.Run("node", none, Recipe("verify-receipt.mjs"), good, key.ToString())).Output.ShouldStartWith("valid: entry 1234 of ");
            (await tool.Run("node", none, Recipe("verify-receipt.mjs"), bad, key.ToString())).ShouldBe((1, "calculated root hash does not match inclusion proof\n"));
        }
        var other = SigningKey.Generate(SignatureKind.EcdsaP256, demonstration.Store.TrailKeys.Origin).Verifier;
        (await tool.Run("node", none, Recipe("verify-receipt.mjs"), good, other.ToString())).ShouldBe((1, "invalid checkpoint signature\n"));
    }

    static void Alter(string export)
    {
        using var zip = ZipFile.Open(export, ZipArchiveMode.Update);
        var entries = zip.GetEntry("entries.ndjson")!;
        string text;
        using (var reader = new StreamReader(entries.Open())) text = reader.ReadToEnd();
        entries.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("entries.ndjson").Open());
        writer.Write(text.Replace("lyon", "lyom", StringComparison.Ordinal));
    }
}
