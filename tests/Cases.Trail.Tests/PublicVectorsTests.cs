using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cases.Trail.Tests;

/// <summary>
/// Other people's test vectors, which are not ours to keep: <c>CASES_VECTORS</c> names a folder that holds checkouts of
/// github.com/transparency-dev/merkle in <c>merkle</c> and github.com/C2SP/wycheproof in <c>wycheproof</c>.
/// </summary>
public sealed class PublicVectorsTests
{
    static string Folder(params string[] path)
    {
        var vectors = Environment.GetEnvironmentVariable("CASES_VECTORS");
        Assert.SkipWhen(vectors is null, "CASES_VECTORS names no folder of public vectors.");
        return Path.Combine([vectors!, .. path]);
    }

    [Fact]
    public void Inclusion_proofs_are_judged_as_the_merkle_vectors_say() => Judged("inclusion", 90, vector =>
        Hash(vector, "root") is { } root && Hash(vector, "leafHash") is { } leaf && Proof(vector) is { } proof && Number(vector, "leafIdx") is { } index && Number(vector, "treeSize") is { } size
        && MerkleProof.VerifyInclusion(leaf, index, size, root, proof));

    [Fact]
    public void Consistency_proofs_are_judged_as_the_merkle_vectors_say() => Judged("consistency", 90, vector =>
        Hash(vector, "root1") is { } first && Hash(vector, "root2") is { } second && Proof(vector) is { } proof && Number(vector, "size1") is { } from && Number(vector, "size2") is { } to
        // Theirs does not judge a proof from the empty tree; ours says that every tree extends it.
        && (from > 0 || from == to) && MerkleProof.VerifyConsistency(from, first, to, second, proof));

    [Fact]
    public void Ed25519_signatures_are_judged_as_wycheproof_says()
    {
        var path = Folder("wycheproof", "testvectors_v1", "ed25519_test.json");
        Assert.SkipUnless(OpenSsl.IsPresent, "This machine has no OpenSSL 3.");
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(path));
        var wrong = new List<int>();
        foreach (var group in vectors.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            var key = VerifierKey.Of("wycheproof", SignatureKind.Ed25519, Bytes(group.GetProperty("publicKey"), "pk"));
            foreach (var test in group.GetProperty("tests").EnumerateArray())
                if (key.Verifies(Bytes(test, "msg"), Bytes(test, "sig")) != (test.GetProperty("result").GetString() == "valid")) wrong.Add(test.GetProperty("tcId").GetInt32());
        }
        wrong.ShouldBeEmpty();
    }

    static void Judged(string kind, int atLeast, Func<JsonElement, bool> verifies)
    {
        var files = Directory.GetFiles(Folder("merkle", "testdata", kind), "*.json", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(atLeast);
        files.Where(file =>
        {
            using var vector = JsonDocument.Parse(File.ReadAllBytes(file));
            return verifies(vector.RootElement) == vector.RootElement.GetProperty("wantErr").GetBoolean();
        }).ShouldBeEmpty();
    }

    static byte[] Bytes(JsonElement of, string name) => Convert.FromHexString(of.GetProperty(name).GetString()!);

    static long? Number(JsonElement of, string name) => long.TryParse(of.GetProperty(name).GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Some roots are only a few words, which no hash is: what counts is whether two are the same.
    static Hash? Hash(JsonElement of, string name) =>
        of.GetProperty(name).GetString() is not { } text || text.Length == 0 ? null : Trail.Hash.TryParse(text, out var hash) ? hash : new Hash(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static Hash[]? Proof(JsonElement of)
    {
        if (!of.TryGetProperty("proof", out var proof) || proof.ValueKind != JsonValueKind.Array) return [];
        var hashes = proof.EnumerateArray().Select(text => Trail.Hash.TryParse(text.GetString()!, out var hash) ? hash : (Hash?)null).ToList();
        return hashes.Contains(null) ? null : [.. hashes.Select(hash => hash!.Value)];
    }
}
