using System.Text;

namespace Cases.Trail.Tests;

public sealed class TlogProofTests
{
    const int Size = 300;
    static readonly byte[][] Entries = Given.Entries(Size);
    static readonly TlogProof Proof = Made(77);

    static TlogProof Made(long index)
    {
        var (range, nodes) = (new CompactRange(), new Dictionary<TreeNode, Hash>());
        foreach (var entry in Entries)
            range.Append(MerkleTree.HashLeaf(entry), nodes.Add);
        var checkpoint = new Checkpoint(Given.Origin, Size, range.Root()).Sign(Given.Ed25519, Given.Ecdsa);
        return new TlogProof(index, MerkleProof.Inclusion(index, Size, node => nodes[node]), checkpoint);
    }

    static TlogProof? Read(string text) => TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out var proof) ? proof : null;

    [Fact]
    public void Is_written_as_the_specification_says()
    {
        var lines = Proof.ToString().Split('\n');

        lines[..2].ShouldBe(["c2sp.org/tlog-proof@v1", "index 77"]);
        lines[2..11].ShouldBe(Proof.Hashes.Select(hash => hash.ToString()));
        string.Join('\n', lines[12..]).ShouldBe(Proof.Checkpoint.ToString());
    }

    [Theory, InlineData(0), InlineData(77), InlineData(299)]
    public void Proves_its_entry_after_it_was_written_and_read(int index)
    {
        var verdict = Read(Made(index).ToString())!.Verify(Entries[index], Given.Trust);

        verdict.Code.ShouldBe("valid", verdict.Sentence);
    }

    [Fact]
    public void Keeps_its_extra_bytes()
    {
        var read = Read((Proof with { Extra = new byte[] { 1, 2 } }).ToString())!;

        read.Extra!.Value.ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void Proves_no_other_entry()
    {
        var verdict = Proof.Verify(Entries[78], Given.Trust);

        (verdict.Code, verdict.Position).ShouldBe(("entry-altered", 77));
    }

    [Fact]
    public void Proves_nothing_without_a_key_known_beforehand() => Proof.Verify(Entries[77], Trust.None).Code.ShouldBe("key-unknown");

    [Fact]
    public void Is_refused_with_any_character_of_its_proof_or_signed_text_changed()
    {
        var text = Proof.ToString();
        for (var i = 0; i < text.IndexOf('—', StringComparison.Ordinal); i++)
        {
            var changed = text[..i] + (char)(text[i] ^ 1) + text[(i + 1)..];
            (Read(changed)?.Verify(Entries[77], Given.Trust).Valid ?? false).ShouldBeFalse(changed);
        }
    }

    [Theory]
    [InlineData("index 77", "index 077"), InlineData("index 77", "index -1"), InlineData("index 77", "index")]
    [InlineData("index 77", "extra ?\nindex 77")]
    [InlineData("@v1", "@v2"), InlineData("index 77\n", "index 77\nAAAA\n"), InlineData("index 77\n", ""), InlineData("c2sp", "\nc2sp")]
    public void Is_not_read_from_another_text(string part, string changed) =>
        Read(Proof.ToString().Replace(part, changed, StringComparison.Ordinal)).ShouldBeNull();
}
