using System.Globalization;
using System.Text;

namespace Cases.Trail.Tests;

public sealed class FuzzTests
{
    // By the million, where somebody has the time: CASES_TRIALS.
    static readonly int Trials = int.TryParse(Environment.GetEnvironmentVariable("CASES_TRIALS"), CultureInfo.InvariantCulture, out var said) ? said : 20_000;

    static readonly Trust Trust = new([Given.Ecdsa.Verifier], Given.Origin);
    static readonly byte[][] Entries = Given.Entries(5);
    static readonly Hash[] Leaves = [.. Entries.Select(entry => MerkleTree.HashLeaf(entry))];
    static readonly SignedNote[] Notes = [.. Enumerable.Range(0, 6).Select(size => Given.Checkpoint(Entries.Take(size)).Sign(Given.Ed25519, Given.Ecdsa))];
    static readonly Dictionary<string, byte[]> Whole = Signed(Given.Bundle(Entries, Notes[5]).GetAwaiter().GetResult());
    static readonly Dictionary<string, byte[]> Part = Signed(PartOf(1, 2, 4).GetAwaiter().GetResult());

    [Fact]
    public void A_forged_export_is_never_accepted_with_other_entries_than_were_signed()
    {
        var accepted = Try(1, forger => forger.Forge(Whole, Notes), held =>
            held.Lines.ShouldBe(Entries.Take((int)held.Size).Select(Encoding.UTF8.GetString)));

        accepted.ShouldBeLessThan(Trials);
    }

    // A part does not prove that nothing of it is missing.
    [Fact]
    public void A_forged_part_is_never_accepted_with_an_entry_that_was_not_signed()
    {
        var accepted = Try(2, forger => forger.Forge(Part, Notes), held =>
            held.Lines.Except(Entries.Take((int)held.Size).Select(Encoding.UTF8.GetString)).ShouldBeEmpty());

        accepted.ShouldBeLessThan(Trials);
    }

    [Fact]
    public void A_forged_receipt_is_never_accepted_for_another_place_or_tree()
    {
        var receipt = new TlogProof(2, MerkleProof.Inclusion(2, 5, Nodes), Notes[5]);
        var bytes = Encoding.UTF8.GetBytes(receipt.ToString());
        Parallel.For(0, Trials, trial =>
        {
            if (TlogProof.TryParse(new Forger(trial).Bytes(bytes), out var read) && read.Verify(Entries[2], Trust).Valid)
                (read.Index, read.Checkpoint.Text).ShouldBe((2, receipt.Checkpoint.Text), $"trial {trial}");
        });
    }

    [Fact]
    public void Mutated_json_is_refused_or_canonical()
    {
        var json = """{"é":[1.50,-0,1e3,"\u20ac\ud83d\ude00\n",{"z":null,"a":true}],"b":"x","":{"k":9007199254740991}}"""u8.ToArray();
        Parallel.For(0, Trials, trial =>
        {
            var once = new System.Buffers.ArrayBufferWriter<byte>();
            try
            {
                CanonicalJson.Write(new Forger(trial).Bytes(json), once);
            }
            catch (NotCanonicalException)
            {
                return;
            }
            var twice = new System.Buffers.ArrayBufferWriter<byte>();
            CanonicalJson.Write(once.WrittenSpan, twice);
            twice.WrittenSpan.ToArray().ShouldBe(once.WrittenSpan.ToArray(), $"trial {trial}");
        });
    }

    // How many forgeries were accepted, each of them looked at.
    static int Try(int kind, Func<Forger, byte[]> forge, Action<(long Size, string[] Lines)> look)
    {
        var accepted = 0;
        Parallel.For(0, Trials, trial =>
        {
            var forged = forge(new Forger((kind << 28) + trial));
            if (!Given.Verify(forged, Trust).Valid) return;
            var files = Given.Unzip(forged, BundleFile.Entries, BundleFile.Checkpoint);
            SignedNote.TryParse(files[BundleFile.Checkpoint], out var note).ShouldBeTrue();
            var size = Array.FindIndex(Notes, signed => signed.Text == note.Text);
            size.ShouldBeGreaterThanOrEqualTo(0, $"trial {trial}: nobody signed this checkpoint");
            look((size, Encoding.UTF8.GetString(files[BundleFile.Entries]).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            Interlocked.Increment(ref accepted);
        });
        return accepted;
    }

    // What informs only, and nothing signs, would take most of the blows.
    static Dictionary<string, byte[]> Signed(byte[] bundle) =>
        Given.Unzip(bundle).Where(file => file.Key is not (BundleFile.Readme or BundleFile.VerifyPage)).ToDictionary();

    static async Task<byte[]> PartOf(params long[] positions)
    {
        var output = new MemoryStream();
        // Made now: the writer reads them on another thread, which must not wait for this class's own fields.
        ProvenEntry[] proven = [.. positions.Select(position => new ProvenEntry(position, Entries[position], MerkleProof.Inclusion(position, 5, Nodes)))];
        await TrailPart.WriteAsync(output, Given.Export(Notes[5]), new TrailFilter("FR-33"), proven.ToAsyncEnumerable(), new Extension(3, MerkleProof.Consistency(3, 5, Nodes)));
        return output.ToArray();
    }

    static Hash Nodes(TreeNode node)
    {
        var range = new CompactRange();
        foreach (var leaf in Leaves[(int)(node.Index << node.Level)..(int)((node.Index + 1) << node.Level)]) range.Append(leaf);
        return range.Root();
    }
}
