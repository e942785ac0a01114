namespace Cases.Trail.Tests;

public sealed class CheckpointTests
{
    const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    [Fact]
    public void Reads_the_example_of_the_specification()
    {
        Checkpoint.TryParse(Text, out var checkpoint).ShouldBeTrue();

        (checkpoint.Origin, checkpoint.Size).ShouldBe(("example.com/behind-the-sofa", 20_852_163));
        checkpoint.Text.ShouldBe(Text);
    }

    [Fact]
    public void Passes_over_extension_lines()
    {
        Checkpoint.TryParse(Text + "extension\n", out var checkpoint).ShouldBeTrue();

        checkpoint.Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("\n\n\n"), InlineData("a\n1\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("a\n1 \nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n١\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    public void Refuses_what_is_not_a_checkpoint(string? text) => Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Theory, InlineData("two words"), InlineData("a+b"), InlineData(""), InlineData("a\nb")]
    public void Refuses_to_sign_for_an_origin_that_cannot_stand_in_a_note(string origin) =>
        Should.Throw<ArgumentException>(() =>
            new Checkpoint(origin, 0, MerkleTree.EmptyRoot).Sign(SigningKey.Generate(SignatureKind.EcdsaP256, "a")));
}
