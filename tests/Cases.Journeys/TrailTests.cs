using Cases.Trail;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

[Collection(TestRun.Name)]
public sealed class TrailTests(Demonstration demonstration)
{
    [Fact]
    public async Task An_auditor_finds_the_last_act_and_takes_home_an_export_that_verifies_until_a_byte_is_changed()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.SignIn("caseworker");
        await visitor.Follow("Lesya Onyshchenko");
        await visitor.Follow("Add a note");
        await visitor.Fill("Note", "Wants to help at the desk");
        await visitor.Press("Add the note");

        await visitor.SignIn("auditor");
        await visitor.Open("Activity trail");
        // Not the newest of all: a rule may have acted since.
        var newest = visitor.Main.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { HasText = "caseworker (Caseworker)" }).First;
        (await newest.InnerTextAsync()).ShouldContain("Note");

        var keys = await visitor.Main.Locator("li").GetByText("+").AllInnerTextsAsync();
        var trust = new Trust([.. keys.Select(key => VerifierKey.TryParse(key, out var known) ? known : throw new FormatException(key))]);
        var export = await Download(visitor);
        using var taken = new MemoryStream(export);
        TrailVerifier.Verify(taken, trust).Valid.ShouldBeTrue();

        export[export.Length / 2] ^= 1;
        using var altered = new MemoryStream(export);
        TrailVerifier.Verify(altered, trust).Valid.ShouldBeFalse();
    }

    static async Task<byte[]> Download(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Press("Download the export"));
        await using var file = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
