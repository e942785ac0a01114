using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Cases.Trail;

/// <summary>One signature line of a note: who made it, with which key, and the bytes.</summary>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The line with its line end, as it stands in a note.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes.AsMemory(4));
        return $"{SignedNote.Dash}{KeyName} {Convert.ToBase64String(bytes)}\n";
    }
}

/// <summary>Text signed by one or more keys: C2SP signed-note v1. The text ends in a line end, which the signatures cover.</summary>
public sealed class SignedNote
{
    /// <summary>The longest note read, in bytes.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>The most signatures read; the specification asks for at least 16.</summary>
    public const int MaxSignatures = 64;

    internal const string Dash = "— ";

    readonly byte[] _text;

    SignedNote(byte[] text, IReadOnlyList<NoteSignature> signatures) => (_text, Signatures) = (text, signatures);

    /// <summary>The text with its last line end. Believe it only after <see cref="CheckSignatures"/>.</summary>
    public string Text => Encoding.UTF8.GetString(_text);

    /// <summary>The signatures in the order of their lines.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text, one signature line a key.</summary>
    /// <exception cref="ArgumentException">There is no key, or the text has no line end at its end or another control character.</exception>
    public static SignedNote Sign(string text, params IReadOnlyList<SigningKey> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count);
        var bytes = CanonicalJson.Utf8(text);
        if (!IsText(bytes))
            throw new ArgumentException("A note's text ends in a line end and has no other control character.", nameof(text));
        return new SignedNote(bytes, [.. keys.Select(key => new NoteSignature(key.Verifier.Name, key.Verifier.Id, key.Sign(bytes)))]);
    }

    /// <summary>Reads a note without checking its signatures.</summary>
    /// <returns>False when the bytes are not a note, or are more than the limits allow.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (bytes.Length > MaxLength || !Utf8.IsValid(bytes) || !IsText(bytes))
            return false;
        var separator = bytes.LastIndexOf("\n\n"u8);
        if (separator < 0 || separator + 2 == bytes.Length)
            return false;
        var lines = Encoding.UTF8.GetString(bytes[(separator + 2)..^1]).Split('\n', MaxSignatures + 1);
        if (lines.Length > MaxSignatures)
            return false;
        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            if (!TryParseSignature(line, out var signature))
                return false;
            signatures.Add(signature);
        }
        note = new SignedNote(bytes[..(separator + 1)].ToArray(), signatures);
        return true;
    }

    /// <summary>The note as bytes.</summary>
    public byte[] ToBytes() => [.. _text, .. Encoding.UTF8.GetBytes("\n" + string.Concat(Signatures))];

    /// <summary>The note as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToBytes());

    /// <summary>The same note with more signatures, of witnesses for instance.</summary>
    public SignedNote With(IEnumerable<NoteSignature> more) => new(_text, [.. Signatures, .. more]);

    /// <summary>Reads signature lines, each with its line end, as a witness answers with.</summary>
    /// <returns>False when there is none, or one is not a signature line.</returns>
    public static bool TryParseSignatures(string lines, [NotNullWhen(true)] out IReadOnlyList<NoteSignature>? signatures)
    {
        var read = new List<NoteSignature>();
        signatures = read;
        foreach (var line in lines.Split('\n', MaxSignatures + 1)[..^1])
        {
            if (!TryParseSignature(line, out var signature))
                return false;
            read.Add(signature);
        }
        return read.Count > 0 && lines.EndsWith('\n');
    }

    /// <summary>Checks every signature made by a known key. Others are ignored, as the specification asks.</summary>
    public NoteCheck CheckSignatures(IEnumerable<VerifierKey> known)
    {
        var keys = known.DistinctBy(key => (key.Name, key.Id)).ToDictionary(key => (key.Name, key.Id));
        var (good, bad, notChecked) = (new List<VerifierKey>(), new List<VerifierKey>(), new List<VerifierKey>());
        foreach (var signature in Signatures)
        {
            if (!keys.TryGetValue((signature.KeyName, signature.KeyId), out var key))
                continue;
            if (!key.CanVerify)
                notChecked.Add(key);
            else if (key.Verifies(_text, signature.Bytes.Span))
                good.Add(key);
            else
                bad.Add(key);
        }
        return new NoteCheck([.. good.Distinct()], [.. bad.Distinct()], [.. notChecked.Distinct()]);
    }

    static bool TryParseSignature(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Dash, StringComparison.Ordinal))
            return false;
        var parts = line[Dash.Length..].Split(' ');
        if (parts.Length != 2 || !KeyName.IsValid(parts[0]) || !Base64.TryDecode(parts[1], out var bytes) || bytes.Length < 5)
            return false;
        signature = new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
        return true;
    }

    static bool IsText(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (character < 0x20 && character != '\n')
                return false;
        }
        return text.Length > 0 && text[^1] == '\n';
    }
}

/// <summary>What became of a note's signatures by known keys.</summary>
/// <param name="Good">Keys whose signature holds.</param>
/// <param name="Bad">Keys whose signature does not; the specification then rejects the note.</param>
/// <param name="NotChecked">Ed25519 keys on a machine without OpenSSL; their signatures count for nothing.</param>
public sealed record NoteCheck(IReadOnlyList<VerifierKey> Good, IReadOnlyList<VerifierKey> Bad, IReadOnlyList<VerifierKey> NotChecked)
{
    /// <summary>At least one known key signed, and no known key's signature is bad.</summary>
    public bool Holds => Good.Count > 0 && Bad.Count == 0;
}
