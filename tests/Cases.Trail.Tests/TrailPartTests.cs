using System.Text;

namespace Cases.Trail.Tests;

public sealed partial class TrailPartTests
{
    const int Size = 700;

    static readonly byte[][] Entries = Given.Entries(Size);
    static readonly Checkpoint Signed = Given.Checkpoint(Entries);
    static readonly SignedNote Note = Signed.Sign(Given.Ed25519, Given.Ecdsa);
    static readonly long[] Chosen = [.. Enumerable.Range(0, Size).Where(i => i % 7 == 3 || i is > 250 and < 260 or 0 or Size - 1).Select(i => (long)i)];
    static readonly TrailFilter Filter = new("FR-33");

    static NodeSource Nodes => node => TreeNode.Join([MerkleNode(node)]);

    static Hash MerkleNode(TreeNode node)
    {
        var range = new CompactRange();
        foreach (var entry in Entries[(int)(node.Index << node.Level)..(int)((node.Index + 1) << node.Level)]) range.Append(MerkleTree.HashLeaf(entry));
        return range.Root();
    }

    static async Task<byte[]> Part(IEnumerable<long>? positions = null, TrailFilter? filter = null, Extension? extends = null)
    {
        var output = new MemoryStream();
        await TrailPart.WriteAsync(output, Given.Export(Note), filter ?? Filter, Proven(positions ?? Chosen), extends);
        return output.ToArray();
    }

    static async IAsyncEnumerable<ProvenEntry> Proven(IEnumerable<long> positions)
    {
        await Task.Yield();
        foreach (var position in positions) yield return new ProvenEntry(position, Entries[position], MerkleProof.Inclusion(position, Size, Nodes));
    }

    static Verdict Verify(byte[] part, Checkpoint? kept = null) => TrailVerifier.Verify(new MemoryStream(part), Given.Trust with { Kept = kept });

    static Extension Extends(int size) => new(size, MerkleProof.Consistency(size, Size, Nodes));

    static async Task<byte[]> With(string file, Func<List<string>, IEnumerable<string>> change)
    {
        var files = Given.Unzip(await Part());
        files[file] = Encoding.UTF8.GetBytes(string.Concat(change([.. Encoding.UTF8.GetString(files[file]).Split('\n').SkipLast(1)]).Select(line => line + "\n")));
        return Given.Zip(files);
    }

    [Fact]
    public async Task Holds_what_was_chosen_and_says_what_it_does_not_prove()
    {
        var verdict = Verify(await Part());

        verdict.Valid.ShouldBeTrue(verdict.Sentence);
        verdict.Sentence.ShouldContain($"The {Chosen.Length} entries in the file (territory FR-33) are among the {Size}");
        verdict.Sentence.ShouldContain("not proved");
    }

    [Fact]
    public async Task May_be_empty() => Verify(await Part([])).Valid.ShouldBeTrue();

    [Fact]
    public async Task Is_the_same_bytes_for_the_same_checkpoint_and_filter() => (await Part()).ShouldBe(await Part());

    [Fact]
    public async Task Proofs_of_neighbours_share_what_they_have_in_common()
    {
        var proofs = Given.Unzip(await Part(Enumerable.Range(0, Size).Select(i => (long)i)), "proofs")["proofs"];

        proofs.Length.ShouldBeLessThan(Size * 4 * 45);
    }

    [Fact]
    public async Task Names_the_entry_of_which_one_byte_was_changed()
    {
        for (var i = 0; i < Chosen.Length; i += 5)
        {
            var part = await With("entries.ndjson", lines => { lines[i] = lines[i].Replace("hours\":30", "hours\":31", StringComparison.Ordinal); return lines; });
            var verdict = Verify(part);
            (verdict.Code, verdict.Position).ShouldBe(("entry-altered", Chosen[i]));
        }
    }

    [Fact]
    public async Task Refuses_an_entry_that_was_dropped_wherever_it_stood()
    {
        for (var i = 0; i < Chosen.Length; i += 9) Verify(await With("entries.ndjson", lines => { lines.RemoveAt(i); return lines; })).Valid.ShouldBeFalse();
        Verify(await With("entries.ndjson", lines => lines.SkipLast(1))).Code.ShouldBe("entries-cut");
    }

    [Fact]
    public async Task Refuses_an_entry_dropped_together_with_its_proof()
    {
        var files = Given.Unzip(await Part());
        foreach (var file in new[] { "entries.ndjson", "proofs" })
        {
            var lines = Encoding.UTF8.GetString(files[file]).Split('\n');
            files[file] = Encoding.UTF8.GetBytes(string.Join('\n', lines[..^2]) + "\n");
        }
        Verify(Given.Zip(files)).Code.ShouldBe("manifest-contradicts");
    }

    [Fact]
    public async Task Refuses_two_lines_that_changed_places() =>
        Verify(await With("entries.ndjson", lines => { (lines[3], lines[4]) = (lines[4], lines[3]); return lines; })).Code.ShouldBe("entry-altered");

    [Fact]
    public async Task Refuses_an_entry_without_a_proof() =>
        Verify(await With("entries.ndjson", lines => lines.Append(Encoding.UTF8.GetString(Entries[5])))).Code.ShouldBe("entries-surplus");

    [Fact]
    public async Task Refuses_an_entry_twice()
    {
        var files = Given.Unzip(await Part([5]));
        files["entries.ndjson"] = [.. files["entries.ndjson"], .. files["entries.ndjson"]];
        files["proofs"] = [.. files["proofs"], .. files["proofs"]];
        Verify(Given.Zip(files)).Code.ShouldBe("proof-malformed");
    }

    [Theory, InlineData("-1 0"), InlineData("3"), InlineData("3 99"), InlineData("99999999999999999999 0"), InlineData("03 0"), InlineData("3 0 x"), InlineData(""), InlineData("700 0")]
    public async Task Refuses_a_proof_that_is_none(string line) =>
        Verify(await With("proofs", lines => { lines[0] = line; return lines; })).Valid.ShouldBeFalse();

    [Fact]
    public async Task Refuses_an_entry_that_is_not_of_the_part_it_is_said_to_be() =>
        Verify(await Part(filter: new TrailFilter("FR-69"))).Code.ShouldBe("entry-unasked");

    public static TheoryData<TrailFilter, bool> Filters => new()
    {
        { new TrailFilter(Person: new Guid("0c0ffee0-0000-4000-8000-0000000000aa"), Type: "pathway-agreed"), true },
        { new TrailFilter(Person: Guid.Empty), false },
        { new TrailFilter(Type: "pathway-left"), false },
        { new TrailFilter(Actor: "caseworker-1"), true },
        { new TrailFilter(Actor: "agree-pathway"), false },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task Entries_are_of_the_person_actor_and_type_that_were_chosen(TrailFilter filter, bool valid) => Verify(await Part(filter: filter)).Valid.ShouldBe(valid);

    [Fact]
    public async Task Refuses_a_manifest_of_other_numbers()
    {
        var files = Given.Unzip(await Part());
        files["manifest.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["manifest.json"]).Replace($"\"entries\":{Chosen.Length}", "\"entries\":1", StringComparison.Ordinal));
        Verify(Given.Zip(files)).Code.ShouldBe("manifest-contradicts");
    }

    [Fact]
    public async Task Proves_that_the_trail_extends_what_was_kept()
    {
        var part = await Part(extends: Extends(300));
        var kept = Given.Checkpoint(Entries[..300]);

        Verify(part, kept).Valid.ShouldBeTrue();
        Verify(part, kept with { Root = Signed.Root }).Code.ShouldBe("checkpoint-forked");
        Verify(part, Given.Checkpoint(Entries[..301])).Code.ShouldBe("consistency-missing");
        Verify(await Part(), kept).Code.ShouldBe("consistency-missing");
    }

    [Fact]
    public async Task Refuses_what_is_older_than_what_was_kept() =>
        Verify(await Part(), Signed with { Size = Size + 1 }).Code.ShouldBe("checkpoint-rolled-back");

    [Fact]
    public async Task Survives_any_byte_changed_without_believing_more()
    {
        var part = await Part([1, 2, 3, 400]);
        var entries = Given.Unzip(part)["entries.ndjson"];
        for (var at = 0; at < part.Length; at++)
        {
            var altered = (byte[])part.Clone();
            altered[at] ^= 0x20;
            if (Verify(altered).Valid) Given.Unzip(altered, "entries.ndjson")["entries.ndjson"].ShouldBe(entries, $"byte {at}");
        }
    }

    [Fact]
    public async Task Does_not_write_what_was_not_signed() =>
        await Should.ThrowAsync<InvalidOperationException>(Part([5, 4]));
}
