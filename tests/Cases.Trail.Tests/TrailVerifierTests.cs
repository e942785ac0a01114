using System.IO.Compression;

namespace Cases.Trail.Tests;

public sealed class TrailVerifierTests
{
    const string Lines = "entries.ndjson";
    static readonly byte[][] Entries = Given.Entries(600);
    static readonly byte[] Bundle = Given.Bundle(Entries).GetAwaiter().GetResult();

    static byte[] WithLines(IEnumerable<byte[]> lines) => Given.With(Bundle, Lines, Join(lines));

    static byte[] Join(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line.Append((byte)'\n'))];

    static void Refuses(byte[] bundle, string code, long? position)
    {
        var verdict = Given.Verify(bundle);
        (verdict.Valid, verdict.Code, verdict.Position).ShouldBe((false, code, position), verdict.Sentence);
    }

    [Fact]
    public async Task Names_the_entry_of_every_single_byte_flipped()
    {
        var entries = Given.Entries(3);
        var bundle = await Given.Bundle(entries);
        var lines = Join(entries);
        var position = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var flipped = lines.ToArray();
            flipped[i] ^= (byte)(1 << (i % 8));
            var verdict = Given.Verify(Given.With(bundle, Lines, flipped));

            (verdict.Valid, verdict.Position).ShouldBe((false, position), $"byte {i}: {verdict.Sentence}");
            if (lines[i] == '\n')
                position++;
        }
    }

    [Theory, InlineData(0), InlineData(255), InlineData(256), InlineData(599)]
    public void Names_the_entry_that_was_edited(int at)
    {
        byte[][] edited = [.. Entries];
        edited[at] = Given.Entry(at, """{"goal":"B2"}""");

        Refuses(WithLines(edited), "entry-altered", at);
    }

    [Theory, InlineData(0), InlineData(255), InlineData(256), InlineData(598)]
    public void Names_the_place_where_an_entry_was_deleted(int at) =>
        Refuses(WithLines([.. Entries[..at], .. Entries[(at + 1)..]]), "entry-altered", at);

    [Theory, InlineData(0), InlineData(255), InlineData(256), InlineData(599)]
    public void Names_the_place_where_an_entry_was_inserted(int at) =>
        Refuses(WithLines([.. Entries[..at], Given.Entry(999), .. Entries[at..]]), "entry-altered", at);

    [Theory, InlineData(0, 1), InlineData(254, 256), InlineData(3, 599)]
    public void Names_the_first_of_two_entries_that_changed_places(int one, int other)
    {
        byte[][] swapped = [.. Entries];
        (swapped[one], swapped[other]) = (swapped[other], swapped[one]);

        Refuses(WithLines(swapped), "entry-altered", one);
    }

    [Theory, InlineData(0), InlineData(256), InlineData(599)]
    public void Names_where_the_tail_was_cut(int at) => Refuses(WithLines(Entries[..at]), "entries-cut", at);

    [Fact]
    public void Refuses_a_last_line_without_its_end() => Refuses(Given.With(Bundle, Lines, Join(Entries)[..^1]), "entries-cut", 599);

    [Fact]
    public void Refuses_anything_after_the_last_entry()
    {
        Refuses(WithLines([.. Entries, Given.Entry(600)]), "entries-surplus", 600);
        Refuses(Given.With(Bundle, Lines, [.. Join(Entries), (byte)' ']), "entries-surplus", 600);
    }

    [Theory, InlineData(0, 65_535), InlineData(1, 65_535), InlineData(300, 65_535), InlineData(0, 1)]
    public async Task Refuses_two_entries_joined_by_another_byte_than_a_line_end(int at, int length)
    {
        var entries = Enumerable.Range(0, 302).Select(i => Letters(i, i == at ? length : 40)).ToArray();
        var bundle = await Given.Bundle(entries);
        var lines = Join(entries);
        lines[entries[..(at + 1)].Sum(entry => entry.Length + 1) - 1] = (byte)'X';

        Given.Verify(bundle).Valid.ShouldBeTrue();
        Refuses(Given.With(bundle, Lines, lines), "entry-altered", at);
    }

    static byte[] Letters(int i, int length) => [.. Enumerable.Repeat((byte)('a' + i % 20), length)];

    [Fact]
    public void Refuses_a_checkpoint_of_an_earlier_moment()
    {
        var earlier = Given.Checkpoint(Entries[..500]).Sign(Given.Ed25519).ToBytes();

        Refuses(Given.With(Bundle, "checkpoint", earlier), "manifest-contradicts", null);
    }

    [Fact]
    public async Task Refuses_a_rewritten_trail_under_the_old_checkpoint()
    {
        byte[][] edited = [.. Entries];
        edited[7] = Given.Entry(7, """{"goal":"B2"}""");
        var rewritten = Given.Unzip(await Given.Bundle(edited));
        rewritten["checkpoint"] = Given.Unzip(Bundle)["checkpoint"];

        Refuses(Given.Zip(rewritten), "root-mismatch", null);
    }

    [Fact]
    public async Task Refuses_a_rewritten_trail_under_another_key()
    {
        var stranger = SigningKey.Generate(SignatureKind.Ed25519, Given.Origin);

        Refuses(await Given.Bundle(Entries, Given.Checkpoint(Entries).Sign(stranger)), "key-unknown", null);
    }

    [Fact]
    public async Task Refuses_a_trail_of_another_origin_signed_by_a_trusted_key()
    {
        var other = Given.Checkpoint(Entries) with { Origin = "cases.example.org/reading" };

        Refuses(await Given.Bundle(Entries, other.Sign(Given.Ed25519)), "key-unknown", null);
        var key = SigningKey.Generate(SignatureKind.EcdsaP256, other.Origin);
        var trust = new Trust([key.Verifier], Given.Origin);
        Given.Verify(await Given.Bundle(Entries, other.Sign(key)), trust).Code.ShouldBe("origin-unexpected");
    }

    [Fact]
    public void Says_when_it_knew_no_key_but_those_in_the_file()
    {
        var verdict = Given.Verify(Bundle, Trust.None);

        (verdict.Valid, verdict.Code).ShouldBe((true, "keys-from-file"));
        verdict.Sentence.ShouldContain("only with the keys in the file");
    }

    [Fact]
    public async Task Accepts_a_trail_that_extends_the_checkpoint_kept_from_before()
    {
        foreach (var size in new[] { 0, 1, 255, 256, 511, 512, 599, 600 })
            Given.Verify(Bundle, Given.Trust with { Kept = Given.Checkpoint(Entries[..size]) }).Code.ShouldBe("valid");
        var kept = Given.Trust with { Kept = Given.Checkpoint(Entries) };
        Given.Verify(await Given.Bundle(Entries[..599]), kept).Code.ShouldBe("checkpoint-rolled-back");
    }

    [Fact]
    public void Refuses_a_trail_that_does_not_extend_the_checkpoint_kept_from_before()
    {
        var kept = Given.Checkpoint([.. Entries[..300], Given.Entry(1)]);

        Given.Verify(Bundle, Given.Trust with { Kept = kept }).Code.ShouldBe("checkpoint-forked");
    }

    [Fact]
    public void Names_the_tile_that_was_altered()
    {
        var tile = Given.Unzip(Bundle)["tile/0/001"];
        tile[5] ^= 1;

        Refuses(Given.With(Bundle, "tile/0/001", tile), "tile-altered", 256);
    }

    [Fact]
    public void Says_when_a_file_cannot_be_read() =>
        TrailVerifier.Verify(Path.Combine(Path.GetTempPath(), "no-such-trail.zip"), Given.Trust).Code.ShouldBe("unreadable");

    [Fact]
    public void Asks_for_a_stream_that_can_seek()
    {
        using var forward = new BrotliStream(new MemoryStream(Bundle), CompressionMode.Decompress);

        Should.Throw<ArgumentException>(() => TrailVerifier.Verify(forward, Given.Trust));
    }
}
