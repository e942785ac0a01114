using System.Text;

namespace Cases.Trail.Tests;

public sealed class TrailVerifierFilesTests
{
    const string Lines = "entries.ndjson";
    const string Head = """{"format":"cases-trail-export@v1","origin":"cases.example.org/trail",""";
    static readonly byte[][] Entries = Given.Entries(600);
    static readonly byte[] Bundle = Given.Bundle(Entries).GetAwaiter().GetResult();

    static byte[] Join(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line.Append((byte)'\n'))];

    static void Refuses(byte[] bundle, string code, long? position)
    {
        var verdict = Given.Verify(bundle);
        (verdict.Valid, verdict.Code, verdict.Position).ShouldBe((false, code, position), verdict.Sentence);
    }

    [Theory]
    [InlineData("checkpoint"), InlineData("manifest.json"), InlineData(Lines), InlineData("tile/0/000"), InlineData("tile/0/002.p/88")]
    [InlineData("tile/1/000.p/2")]
    public void Names_the_file_that_is_missing(string name)
    {
        var verdict = Given.Verify(Given.Zip(Given.Unzip(Bundle).Where(file => file.Key != name)));

        (verdict.Code, verdict.Detail).ShouldBe(("file-missing", name));
    }

    [Theory]
    [InlineData("other.txt"), InlineData("tile/0/003"), InlineData("tile/0/002"), InlineData("../checkpoint"), InlineData("tile/0/000/")]
    [InlineData("ENTRIES.ndjson")]
    public void Names_the_file_that_does_not_belong(string name)
    {
        var verdict = Given.Verify(Given.With(Bundle, name, [1]));

        (verdict.Code, verdict.Detail).ShouldBe(("file-unexpected", name));
    }

    [Fact]
    public void Refuses_a_file_that_is_there_twice() =>
        Refuses(Given.Zip([.. Given.Unzip(Bundle), new(Lines, Join(Entries))]), "file-unexpected", null);

    [Theory, InlineData("checkpoint", 400_000), InlineData("manifest.json", 2_000_000), InlineData("tile/0/000", 8_193)]
    public void Refuses_a_file_larger_than_it_can_be(string name, int length) =>
        Refuses(Given.With(Bundle, name, new byte[length]), "file-too-large", null);

    [Fact]
    public void Refuses_a_tile_that_is_too_short() => Refuses(Given.With(Bundle, "tile/0/000", new byte[32]), "tile-malformed", null);

    [Theory]
    [InlineData("{}", "manifest-malformed"), InlineData("[]", "manifest-malformed"), InlineData("{", "manifest-malformed")]
    [InlineData("", "manifest-malformed")]
    [InlineData(Head + """ "range":{"from":0,"to":599}}""", "manifest-contradicts")]
    [InlineData("""{"format":"cases-trail-export@v1","origin":"else","range":{"from":0,"to":600}}""", "manifest-contradicts")]
    [InlineData(Head + """ "range":{"from":5,"to":600}}""", "export-partial")]
    [InlineData(Head + """ "range":{"from":0,"to":600},"filter":{"territory":"FR-33"}}""", "export-partial")]
    public void Refuses_a_manifest_that_says_something_else(string manifest, string code) =>
        Refuses(Given.With(Bundle, "manifest.json", Encoding.UTF8.GetBytes(manifest)), code, null);

    [Fact]
    public void Refuses_bytes_before_and_after_the_archive()
    {
        Refuses([.. Bundle, 0], "zip-trailing-bytes", null);
        Refuses([.. Bundle, .. Bundle], "zip-trailing-bytes", null);
        Refuses([(byte)'P', (byte)'K', 3, 4, .. Bundle], "zip-trailing-bytes", null);
        Refuses([0, .. Bundle], "zip-malformed", null);
        Refuses(Bundle[..^1], "zip-trailing-bytes", null);
    }

    [Fact]
    public void Refuses_every_beginning_of_the_file()
    {
        for (var length = 0; length < Bundle.Length; length += 37)
            Given.Verify(Bundle[..length]).Valid.ShouldBeFalse();
    }

    [Fact]
    public void Refuses_a_checkpoint_of_absurd_size_at_once()
    {
        var absurd = new Checkpoint(Given.Origin, long.MaxValue, MerkleTree.EmptyRoot).Sign(Given.Ecdsa).ToBytes();
        var manifest = Encoding.UTF8.GetBytes(Head + """ "range":{"from":0,"to":9223372036854775807}}""");

        Given.Verify(Given.With(Given.With(Bundle, "checkpoint", absurd), "manifest.json", manifest)).Valid.ShouldBeFalse();
    }

    [Fact]
    public void Reads_the_directory_of_an_archive_of_more_files_than_a_small_zip_names()
    {
        var crowd = Enumerable.Range(0, 70_000).Select(i => KeyValuePair.Create($"tile/0/{i}", Array.Empty<byte>()));

        Refuses(Given.Zip([.. Given.Unzip(Bundle), .. crowd]), "file-unexpected", null);
    }
}
