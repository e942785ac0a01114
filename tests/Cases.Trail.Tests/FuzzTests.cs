namespace Cases.Trail.Tests;

public sealed class FuzzTests
{
    // By the million, where somebody has the time: CASES_TRIALS.
    static readonly int Trials = int.TryParse(Environment.GetEnvironmentVariable("CASES_TRIALS"), System.Globalization.CultureInfo.InvariantCulture, out var said) ? said : 10_000;

    static readonly Trust Trust = new([Given.Ecdsa.Verifier], Given.Origin);
    static readonly byte[][] Entries = Given.Entries(5);
    static readonly byte[] Bundle = Given.Bundle(Entries).GetAwaiter().GetResult();
    static readonly Dictionary<string, byte[]> Files = Given.Unzip(Bundle);

    [Fact]
    public void A_mutated_archive_is_never_accepted_with_other_entries()
    {
        var (random, accepted) = (new Random(1), 0);
        for (var trial = 0; trial < Trials; trial++)
            accepted += AcceptedUnchanged(Mutated(Bundle, random), $"trial {trial}");

        accepted.ShouldBeLessThan(Trials);
    }

    [Fact]
    public void An_archive_of_mutated_files_is_never_accepted_with_other_entries()
    {
        var (random, accepted) = (new Random(2), 0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var mutated = new Dictionary<string, byte[]>(Files);
            foreach (var name in random.GetItems(Files.Keys.ToArray(), random.Next(1, 3)))
                mutated[name] = Mutated(mutated[name], random);
            accepted += AcceptedUnchanged(Given.Zip(mutated), $"trial {trial}");
        }

        accepted.ShouldBeLessThan(Trials);
    }

    static int AcceptedUnchanged(byte[] bundle, string trial)
    {
        if (!Given.Verify(bundle, Trust).Valid)
            return 0;
        var files = Given.Unzip(bundle, "entries.ndjson", "checkpoint");
        files["entries.ndjson"].ShouldBe(Files["entries.ndjson"], trial);
        SignedNote.TryParse(files["checkpoint"], out var note).ShouldBeTrue(trial);
        note.Text.ShouldBe(Given.Checkpoint(Entries).Text, trial);
        return 1;
    }

    [Fact]
    public void A_mutated_receipt_is_never_accepted_for_another_place_or_tree()
    {
        var leaves = Entries.Select(entry => MerkleTree.HashLeaf(entry)).ToArray();
        var nodes = new Dictionary<TreeNode, Hash>();
        var range = new CompactRange();
        foreach (var leaf in leaves)
            range.Append(leaf, nodes.Add);
        var checkpoint = Given.Checkpoint(Entries).Sign(Given.Ed25519, Given.Ecdsa);
        var receipt = new TlogProof(2, MerkleProof.Inclusion(2, 5, node => nodes[node]), checkpoint);
        var (random, bytes) = (new Random(3), System.Text.Encoding.UTF8.GetBytes(receipt.ToString()));
        for (var trial = 0; trial < Trials; trial++)
        {
            if (TlogProof.TryParse(Mutated(bytes, random), out var read) && read.Verify(Entries[2], Trust).Valid)
                (read.Index, read.Checkpoint.Text).ShouldBe((2, receipt.Checkpoint.Text), $"trial {trial}");
        }
    }

    [Fact]
    public void Mutated_json_is_refused_or_canonical()
    {
        var json = """{"é":[1.50,-0,1e3,"\u20ac\ud83d\ude00\n",{"z":null,"a":true}],"b":"x","":{"k":9007199254740991}}"""u8.ToArray();
        var random = new Random(4);
        for (var trial = 0; trial < Trials; trial++)
        {
            var once = new System.Buffers.ArrayBufferWriter<byte>();
            try
            {
                CanonicalJson.Write(Mutated(json, random), once);
            }
            catch (NotCanonicalException)
            {
                continue;
            }
            var twice = new System.Buffers.ArrayBufferWriter<byte>();
            CanonicalJson.Write(once.WrittenSpan, twice);
            twice.WrittenSpan.ToArray().ShouldBe(once.WrittenSpan.ToArray(), $"trial {trial}");
        }
    }

    static byte[] Mutated(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && mutated.Count > 0; changes--)
        {
            var at = random.Next(mutated.Count);
            var count = random.Next(1, 1 + Math.Min(64, mutated.Count - at));
            switch (random.Next(6))
            {
                case 0: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: mutated[at] = (byte)random.Next(256); break;
                case 2: mutated.RemoveRange(at, count); break;
                case 3: mutated.InsertRange(random.Next(mutated.Count), mutated.GetRange(at, count)); break;
                case 4: mutated[at] = (byte)(random.Next(2) * 255); break;
                default: mutated.RemoveRange(at, mutated.Count - at); break;
            }
        }
        return [.. mutated];
    }
}
