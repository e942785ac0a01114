using System.Text;

namespace Cases.Trail.Tests;

public sealed class KeyTests
{
    // RFC 8032 section 7.1, test 1: secret, public key, signature of the empty message.
    const string Secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    const string Public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    const string Signature =
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    [Fact]
    public void Signs_the_first_vector_of_rfc_8032()
    {
        OpenSsl.PublicKey(Convert.FromHexString(Secret)).ShouldBe(Convert.FromHexString(Public));
        Convert.ToHexStringLower(OpenSsl.Sign(Convert.FromHexString(Secret), [])).ShouldBe(Signature);
        OpenSsl.Verify(Convert.FromHexString(Public), [], Convert.FromHexString(Signature)).ShouldBeTrue();
    }

    [Theory, InlineData(SignatureKind.Ed25519), InlineData(SignatureKind.EcdsaP256)]
    public void Signs_the_same_after_it_was_written_and_read(SignatureKind kind)
    {
        var key = SigningKey.Generate(kind, Given.Origin);
        var read = SigningKey.Parse(key.ToSecretText() + "\n");

        key.Verifier.Verifies("text"u8, read.Sign("text"u8)).ShouldBeTrue();
    }

    [Theory, InlineData(SignatureKind.Ed25519), InlineData(SignatureKind.EcdsaP256)]
    public void Reads_the_vkey_it_prints(SignatureKind kind)
    {
        var key = SigningKey.Generate(kind, Given.Origin).Verifier;

        VerifierKey.Parse(key.ToString()).ShouldBe(key);
    }

    [Theory, InlineData(SignatureKind.Ed25519), InlineData(SignatureKind.EcdsaP256)]
    public void Refuses_a_vkey_whose_id_is_another(SignatureKind kind)
    {
        var key = SigningKey.Generate(kind, Given.Origin).Verifier;
        var altered = key.ToString().Replace($"{key.Id:x8}", $"{key.Id ^ 1:x8}", StringComparison.Ordinal);

        VerifierKey.TryParse(altered, out _).ShouldBeFalse();
    }

    [Theory, InlineData(SignatureKind.Ed25519), InlineData(SignatureKind.EcdsaP256)]
    public void Answers_no_to_any_other_message_or_signature(SignatureKind kind)
    {
        var key = SigningKey.Generate(kind, Given.Origin);
        var signature = key.Sign("text"u8);

        key.Verifier.Verifies("test"u8, signature).ShouldBeFalse();
        for (var length = 0; length < signature.Length; length++)
            key.Verifier.Verifies("text"u8, signature.AsSpan(0, length)).ShouldBeFalse();
        key.Verifier.Verifies("text"u8, [.. signature, 0]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(""), InlineData("a+b"), InlineData("a+00000000+"), InlineData("a b+00000000+AQ==")]
    [InlineData("a+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ")]
    public void Refuses_what_is_not_a_vkey(string text) => VerifierKey.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(""), InlineData("PRIVATE+KEY+a+00000000+AQ=="), InlineData("PRIVATE+KEY+a+00000000+AgEC")]
    [InlineData("PRIVATE+KEY+a+00000000+BAEC")]
    public void Refuses_what_is_not_a_signing_key(string text) => Should.Throw<FormatException>(() => SigningKey.Parse(text));

    [Fact]
    public void Refuses_a_name_that_cannot_stand_in_a_note() =>
        Should.Throw<ArgumentException>(() => SigningKey.Generate(SignatureKind.EcdsaP256, "two words"));

    [Fact]
    public void Never_prints_its_secret()
    {
        var key = SigningKey.Generate(SignatureKind.Ed25519, Given.Origin);

        key.ToString().ShouldBe(key.Verifier.ToString());
        Encoding.UTF8.GetByteCount(key.ToSecretText()).ShouldNotBe(Encoding.UTF8.GetByteCount(key.ToString()));
    }
}
