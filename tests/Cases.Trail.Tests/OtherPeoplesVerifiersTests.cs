using System.Text;

namespace Cases.Trail.Tests;

public sealed class OtherPeoplesVerifiersTests : IDisposable
{
    const string GoPath = "/usr/share/gocode";
    const int OldSize = 613, Size = 1000, Index = 700;

    static readonly Dictionary<string, string> NoEnvironment = [];

    // GOPATH mode finds Debian's packages without a network.
    static readonly Dictionary<string, string> GoEnvironment = new()
    {
        ["GO111MODULE"] = "off", ["GOPATH"] = GoPath, ["GOFLAGS"] = "", ["GOPROXY"] = "off",
        ["GOCACHE"] = Path.Combine(Path.GetTempPath(), "cases-trail-go-cache"),
    };

    readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Gos_sumdb_packages_accept_a_receipt_and_an_extension_and_refuse_them_altered()
    {
        Tool.Need("go", Tool.IsInstalled("go"), "golang-go");
        Tool.Need("go", Directory.Exists($"{GoPath}/src/golang.org/x/mod/sumdb/tlog"), "golang-golang-x-mod-dev");
        var source = Path.Combine(AppContext.BaseDirectory, "Go", "verify.go");
        var (code, output) = await _tool.Run("go", GoEnvironment, "build", "-o", Path.Combine(_tool.Folder, "verify"), source);
        code.ShouldBe(0, output);
        var files = Files();

        (await Judge(files)).ShouldBe((0, "accepted\n"));
        foreach (var name in files.Keys)
        {
            var altered = new Dictionary<string, byte[]>(files) { [name] = files[name].ToArray() };
            // The middle of each file is inside an entry, a proof's hash or a checkpoint's root.
            altered[name][files[name].Length / 2] ^= 1;
            (await Judge(altered)).Code.ShouldBe(1, name);
        }
    }

    async Task<(int Code, string Output)> Judge(Dictionary<string, byte[]> files) => await _tool.Run(
        Path.Combine(_tool.Folder, "verify"), NoEnvironment,
        [Given.Ed25519.Verifier.ToString(), .. files.Select(file => _tool.Save(file.Key, file.Value))]);

    static Dictionary<string, byte[]> Files()
    {
        var (range, nodes) = (new CompactRange(), new Dictionary<TreeNode, Hash>());
        var entries = Given.Entries(Size);
        foreach (var entry in entries)
            range.Append(MerkleTree.HashLeaf(entry), nodes.Add);
        var checkpoint = new Checkpoint(Given.Origin, Size, range.Root()).Sign(Given.Ed25519, Given.Ecdsa);
        var receipt = new TlogProof(Index, MerkleProof.Inclusion(Index, Size, node => nodes[node]), checkpoint);
        var consistency = MerkleProof.Consistency(OldSize, Size, node => nodes[node]);
        return new()
        {
            ["entry"] = entries[Index],
            ["receipt.tlog-proof"] = Encoding.UTF8.GetBytes(receipt.ToString()),
            ["old"] = Given.Checkpoint(entries[..OldSize]).Sign(Given.Ed25519).ToBytes(),
            ["consistency"] = Encoding.UTF8.GetBytes(string.Join('\n', consistency)),
        };
    }

    [Fact]
    public async Task Openssl_accepts_the_ed25519_signature_and_refuses_another_text()
    {
        Tool.Need("openssl", Tool.IsInstalled("openssl"), "openssl");
        // RFC 8410: what stands before a raw Ed25519 key in its SubjectPublicKeyInfo.
        byte[] spki = [.. Convert.FromHexString("302a300506032b6570032100"), .. PublicKey(Given.Ed25519)];
        var (key, text, signature) = Saved(Given.Ed25519, spki);

        string[] command = ["pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", key, "-rawin", "-sigfile", signature, "-in"];
        (await _tool.Run("openssl", NoEnvironment, [.. command, text])).Code.ShouldBe(0);
        (await _tool.Run("openssl", NoEnvironment, [.. command, _tool.Save("other", [1])])).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Openssl_accepts_the_ecdsa_signature_and_refuses_another_text()
    {
        Tool.Need("openssl", Tool.IsInstalled("openssl"), "openssl");
        var (key, text, signature) = Saved(Given.Ecdsa, PublicKey(Given.Ecdsa));

        string[] command = ["dgst", "-sha256", "-keyform", "DER", "-verify", key, "-signature", signature];
        (await _tool.Run("openssl", NoEnvironment, [.. command, text])).Code.ShouldBe(0);
        (await _tool.Run("openssl", NoEnvironment, [.. command, _tool.Save("other", [1])])).Code.ShouldBe(1);
    }

    static byte[] PublicKey(SigningKey key) => Convert.FromBase64String(key.Verifier.ToString().Split('+', 3)[2])[1..];

    (string Key, string Text, string Signature) Saved(SigningKey key, byte[] spki)
    {
        var note = Given.Checkpoint(Given.Entries(10)).Sign(key);
        var signature = note.Signatures[0].Bytes.ToArray();
        return (_tool.Save("key.der", spki), _tool.Save("text", Encoding.UTF8.GetBytes(note.Text)), _tool.Save("signature", signature));
    }
}
