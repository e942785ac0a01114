using System.Text;

namespace Cases.Trail.Tests;

public sealed partial class TrailPartTests
{
    static async Task<byte[]> Left(int pruned, IEnumerable<int>? positions = null, TrailFilter? filter = null)
    {
        var output = new MemoryStream();
        var chosen = (positions ?? Enumerable.Range(pruned, Size - pruned)).Select(i => (long)i);
        await TrailPart.WriteAsync(output, Given.Export(Note), filter ?? TrailFilter.Everything, Proven(chosen), null, pruned);
        return output.ToArray();
    }

    static byte[] Saying(byte[] part, string manifest, string instead)
    {
        var files = Given.Unzip(part);
        files["manifest.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["manifest.json"]).Replace(manifest, instead, StringComparison.Ordinal));
        return Given.Zip(files);
    }

    [Theory, InlineData(1), InlineData(256), InlineData(699), InlineData(Size)]
    public async Task What_pruning_left_is_all_there_is_from_there_on(int pruned) =>
        Verify(await Left(pruned)).Sentence.ShouldContain($"and all of them. The {pruned} before them are left out");

    [Fact]
    public async Task Does_not_write_what_pruning_left_with_one_missing() =>
        await Should.ThrowAsync<InvalidOperationException>(Left(300, Enumerable.Range(300, 400).Where(i => i != 450)));

    [Fact]
    public async Task Refuses_less_than_what_pruning_is_said_to_have_left() =>
        Verify(Saying(await Left(300), "\"pruned\":300", "\"pruned\":299")).Code.ShouldBe("entries-cut");

    [Theory, InlineData("301"), InlineData("-1"), InlineData("701")]
    public async Task Refuses_an_entry_from_before_what_is_said_to_be_pruned(string said) =>
        Verify(Saying(await Left(300, [300], Filter), "\"pruned\":300", $"\"pruned\":{said}")).Code.ShouldBe("manifest-contradicts");
}
