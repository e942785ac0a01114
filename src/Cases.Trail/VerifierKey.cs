using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Trail;

/// <summary>The signature algorithms of C2SP signed-note that this assembly makes and checks; values are the note's type bytes.</summary>
public enum SignatureKind : byte
{
    /// <summary>Ed25519 (RFC 8032), which most verifiers of transparency logs read.</summary>
    Ed25519 = 0x01,

    /// <summary>ECDSA over P-256 and SHA-256, the signature in DER; every browser can check it.</summary>
    EcdsaP256 = 0x02,

    /// <summary>A witness's Ed25519 signature with the time it saw the checkpoint (C2SP tlog-cosignature).</summary>
    Cosignature = 0x04,
}

/// <summary>The public key of a log or witness, in text the C2SP signed-note <i>vkey</i> <c>name+hash+base64</c>.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    readonly byte[] _publicKey;

    VerifierKey(string name, SignatureKind kind, byte[] publicKey)
    {
        (Name, Kind, _publicKey) = (name, kind, publicKey);
        Id = IdOf(name, kind, publicKey);
    }

    /// <summary>The key's name; a log's is its origin.</summary>
    public string Name { get; }

    /// <summary>The algorithm.</summary>
    public SignatureKind Kind { get; }

    /// <summary>The key id, which with the name says which key made a signature.</summary>
    public uint Id { get; }

    /// <summary>False when this machine has no OpenSSL and the key is Ed25519, a log's or a witness's.</summary>
    public bool CanVerify => Kind == SignatureKind.EcdsaP256 || OpenSsl.IsPresent;

    /// <summary>Says whether the signature over the message is this key's. Bad signatures are false, not errors.</summary>
    /// <exception cref="PlatformNotSupportedException"><see cref="CanVerify"/> is false.</exception>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (Kind == SignatureKind.Ed25519)
            return OpenSsl.Verify(_publicKey, message, signature);
        if (Kind == SignatureKind.Cosignature)
            return Cosignature.TryRead(message, signature, out var seen, out var pure) && OpenSsl.Verify(_publicKey, seen, pure);
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(_publicKey, out _);
            return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The vkey.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. _publicKey])}";

    /// <summary>Reads a vkey.</summary>
    /// <exception cref="FormatException">It is none, its id is not its key's, or its algorithm is not
    /// in <see cref="SignatureKind"/>.</exception>
    public static VerifierKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException("This is not a verifier key.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        var parts = (text ?? "").Split('+', 3);
        if (parts.Length != 3 || !KeyName.IsValid(parts[0]) || !Base64.TryDecode(parts[2], out var typed) || typed.Length < 2)
            return false;
        var (kind, publicKey) = ((SignatureKind)typed[0], typed[1..]);
        if (!IsKey(kind, publicKey) || parts[1] != IdOf(parts[0], kind, publicKey).ToString("x8", CultureInfo.InvariantCulture))
            return false;
        key = new VerifierKey(parts[0], kind, publicKey);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    internal static VerifierKey Of(string name, SignatureKind kind, byte[] publicKey) => new(KeyName.Required(name), kind, publicKey);

    static bool IsKey(SignatureKind kind, byte[] publicKey) =>
        kind is SignatureKind.Ed25519 or SignatureKind.Cosignature ? publicKey.Length == 32 : kind == SignatureKind.EcdsaP256 && IsP256(publicKey);

    static bool IsP256(byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    static uint IdOf(string name, SignatureKind kind, byte[] publicKey)
    {
        // C2SP signed-note: an ECDSA key's id is the hash of the key alone, without its name.
        byte[] named = kind == SignatureKind.EcdsaP256 ? publicKey : [.. Encoding.UTF8.GetBytes(name), 0x0A, (byte)kind, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }
}
