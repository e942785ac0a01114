using System.Text;

namespace Cases.Trail.Tests;

public sealed class SignedNoteTests
{
    const string SpecificationKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    const string SpecificationNote =
        "This is an example message.\n\n— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    static readonly SigningKey Ed25519 = SigningKey.Generate(SignatureKind.Ed25519, Given.Origin);
    static readonly SigningKey Ecdsa = SigningKey.Generate(SignatureKind.EcdsaP256, Given.Origin);

    static SignedNote Read(string text) =>
        SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note) ? note : throw new FormatException(text);

    static bool IsNote(string text) => SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _);

    [Fact]
    public void Accepts_the_note_of_the_specification() =>
        Read(SpecificationNote).CheckSignatures([VerifierKey.Parse(SpecificationKey)]).Holds.ShouldBeTrue();

    [Fact]
    public void Refuses_the_note_of_the_specification_with_another_text() =>
        Read(SpecificationNote.Replace("an example", "no example", StringComparison.Ordinal))
            .CheckSignatures([VerifierKey.Parse(SpecificationKey)]).Bad.Count.ShouldBe(1);

    [Fact]
    public void Is_written_as_it_was_read() => Read(SpecificationNote).ToString().ShouldBe(SpecificationNote);

    [Fact]
    public void Carries_an_ed25519_and_an_ecdsa_signature_of_the_same_text()
    {
        var note = Read(SignedNote.Sign("one\n", Ed25519, Ecdsa).ToString());

        note.CheckSignatures([Ed25519.Verifier, Ecdsa.Verifier]).Good.ShouldBe([Ed25519.Verifier, Ecdsa.Verifier]);
    }

    [Fact]
    public void Ignores_signatures_of_unknown_keys()
    {
        var note = SignedNote.Sign("one\n", Ed25519, Ecdsa);

        note.CheckSignatures([Ecdsa.Verifier]).ShouldSatisfyAllConditions(
            check => check.Holds.ShouldBeTrue(),
            check => check.Good.ShouldBe([Ecdsa.Verifier]));
    }

    [Fact]
    public void Does_not_hold_when_only_unknown_keys_signed() =>
        SignedNote.Sign("one\n", Ed25519).CheckSignatures([Ecdsa.Verifier]).Holds.ShouldBeFalse();

    [Fact]
    public void Does_not_hold_when_one_known_key_is_good_and_another_bad()
    {
        var (one, two) = (SignedNote.Sign("one\n", Ed25519).ToString(), SignedNote.Sign("two\n", Ecdsa).ToString());
        var mixed = Read(one + two[(two.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..]);

        mixed.CheckSignatures([Ed25519.Verifier, Ecdsa.Verifier]).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Takes_the_text_before_the_last_empty_line()
    {
        var note = Read(SignedNote.Sign("one\n\ntwo\n", Ecdsa).ToString());

        note.Text.ShouldBe("one\n\ntwo\n");
    }

    [Fact]
    public void Accepts_sixteen_signatures_and_refuses_a_hundred()
    {
        var line = SpecificationNote[(SpecificationNote.IndexOf('—', StringComparison.Ordinal))..];

        IsNote("text\n\n" + string.Concat(Enumerable.Repeat(line, 16))).ShouldBeTrue();
        IsNote("text\n\n" + string.Concat(Enumerable.Repeat(line, 100))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(""), InlineData("\n"), InlineData("text"), InlineData("text\n"), InlineData("text\n\n"), InlineData("text\n\n\n")]
    [InlineData("text\n\n— name AAAAAAA="), InlineData("text\n\n- name AAAAAAA=\n"), InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— a+b AAAAAAA=\n"), InlineData("text\n\n—  AAAAAAA=\n"), InlineData("text\n\n— name AAAAAAB=\n")]
    [InlineData("te\txt\n\n— name AAAAAAA=\n")]
    [InlineData("text\r\n\r\n— name AAAAAAA=\r\n"), InlineData("text\n\n— name AAAAAAA= \n"), InlineData("text\n\n— na\u2003me AAAAAAA=\n")]
    public void Refuses_what_is_not_a_note(string text) => IsNote(text).ShouldBeFalse();

    [Fact]
    public void Refuses_bytes_that_are_not_utf_8() =>
        SignedNote.TryParse([0xff, .. Encoding.UTF8.GetBytes(SpecificationNote)], out _).ShouldBeFalse();

    [Fact]
    public void Refuses_a_note_over_its_size_limit() =>
        IsNote(new string('a', SignedNote.MaxLength) + SpecificationNote).ShouldBeFalse();

    [Fact]
    public void Refuses_to_sign_a_text_without_a_line_end() => Should.Throw<ArgumentException>(() => SignedNote.Sign("text", Ecdsa));
}
