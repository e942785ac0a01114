using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Cases.Trail.Tests;

public sealed class TrailBundleTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(255), InlineData(256), InlineData(257), InlineData(700), InlineData(65_536)]
    [InlineData(66_000)]
    public async Task Is_valid_at_any_size(int size)
    {
        var verdict = Given.Verify(await Given.Bundle(Given.Entries(size)));

        verdict.Code.ShouldBe("valid", verdict.Sentence);
        (verdict.Checkpoint!.Size, verdict.Signers.Count).ShouldBe((size, 2));
    }

    [Fact]
    public async Task Is_the_same_bytes_each_time_it_is_written()
    {
        var entries = Given.Entries(300);
        var checkpoint = Given.Checkpoint(entries).Sign(Given.Ed25519);

        (await Given.Bundle(entries, checkpoint)).ShouldBe(await Given.Bundle(entries, checkpoint));
    }

    [Fact]
    public async Task Holds_the_files_of_the_specification()
    {
        var files = Given.Unzip(await Given.Bundle(Given.Entries(600)));

        files.Keys.ShouldBe(
            ["checkpoint", "keys.txt", "README", "verify.html", "manifest.json", "entries.ndjson",
            "tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"]);
        files["tile/0/001"].AsSpan(0, 32).ToArray().ShouldBe(MerkleTree.HashLeaf(Given.Entry(256)).ToArray());
        Encoding.UTF8.GetString(files["keys.txt"]).ShouldBe($"{Given.Ed25519.Verifier}\n{Given.Ecdsa.Verifier}\n");
    }

    [Fact]
    public async Task Says_in_its_manifest_what_was_exported_when_and_by_whom()
    {
        var manifest = JsonDocument.Parse(Given.Unzip(await Given.Bundle(Given.Entries(3)))["manifest.json"]).RootElement;

        manifest.GetRawText().ShouldBe(
            """{"definitions":{"outcomes":"3"},"exportedAt":"2026-03-02T12:00:00Z","exportedBy":"auditor-1","""
            + "\"format\":\"cases-trail-export@v1\","
            + "\"origin\":\"cases.example.org/trail\",\"range\":{\"from\":0,\"to\":3}}");
    }

    [Fact]
    public async Task Is_not_written_over_entries_that_were_not_signed()
    {
        var checkpoint = Given.Checkpoint(Given.Entries(5)).Sign(Given.Ecdsa);

        await Should.ThrowAsync<InvalidOperationException>(() => Given.Bundle(Given.Entries(4), checkpoint));
        await Should.ThrowAsync<InvalidOperationException>(() => Given.Bundle([.. Given.Entries(4), Given.Entry(9)], checkpoint));
    }

    [Fact]
    public async Task Is_not_written_with_an_entry_of_two_lines_or_too_long()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Given.Bundle(["a\nb"u8.ToArray()]));
        await Should.ThrowAsync<EntryTooLongException>(() => Given.Bundle([new byte[65_536]]));
    }

    [Fact]
    public async Task Is_written_to_a_stream_that_cannot_seek()
    {
        var entries = Given.Entries(3);
        var file = new MemoryStream();
        await using (var forward = new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            var export = Given.Export(Given.Checkpoint(entries).Sign(Given.Ecdsa));
            await TrailBundle.WriteAsync(forward, export, Given.Streamed(entries));
        }
        file.Position = 0;
        var bundle = new MemoryStream();
        await new BrotliStream(file, CompressionMode.Decompress).CopyToAsync(bundle);

        Given.Verify(bundle.ToArray()).Valid.ShouldBeTrue();
    }
}
