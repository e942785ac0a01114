using System.Security.Cryptography;

namespace Cases.Trail;

/// <summary>A log's or a witness's private key. Its text is one line, <c>PRIVATE+KEY+name+id+base64</c>, as Go's sumdb/note writes Ed25519 keys
/// (type byte and 32-byte seed); for ECDSA the type byte and the key in PKCS#8.</summary>
public sealed class SigningKey
{
    const string Prefix = "PRIVATE+KEY+";

    readonly byte[] _secret;

    SigningKey(string name, SignatureKind kind, byte[] secret)
    {
        _secret = secret;
        Verifier = VerifierKey.Of(name, kind, kind == SignatureKind.EcdsaP256 ? PublicOf(secret) : OpenSsl.PublicKey(secret));
    }

    /// <summary>The public key.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Makes a new key from the system's randomness.</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a signed note.</exception>
    /// <exception cref="PlatformNotSupportedException">Ed25519 is asked for and this machine has no OpenSSL.</exception>
    public static SigningKey Generate(SignatureKind kind, string name)
    {
        if (kind != SignatureKind.EcdsaP256)
            return new SigningKey(name, kind, RandomNumberGenerator.GetBytes(32));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(name, SignatureKind.EcdsaP256, key.ExportPkcs8PrivateKey());
    }

    /// <summary>Reads what <see cref="ToSecretText"/> wrote; white space around it is ignored.</summary>
    /// <exception cref="FormatException">The text is no such key.</exception>
    public static SigningKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split('+', 5);
        if (parts.Length != 5 || !text.TrimStart().StartsWith(Prefix, StringComparison.Ordinal) || !KeyName.IsValid(parts[2])
            || !Base64.TryDecode(parts[4], out var typed) || !IsSecret(typed))
            throw new FormatException("This is not a signing key.");
        var key = Load(parts[2], (SignatureKind)typed[0], typed[1..]);
        return $"{key.Verifier.Id:x8}" == parts[3] ? key : throw new FormatException("The signing key's id is not that of the key.");
    }

    /// <summary>The private key as text; a secret.</summary>
    public string ToSecretText() =>
        $"{Prefix}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String([(byte)Verifier.Kind, .. _secret])}";

    /// <summary>Signs a message: 64 bytes for Ed25519, DER for ECDSA.</summary>
    /// <exception cref="InvalidOperationException">The key is a witness's: it signs only with a time.</exception>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        if (Verifier.Kind == SignatureKind.Cosignature)
            throw new InvalidOperationException("A witness signs with the time it saw.");
        if (Verifier.Kind == SignatureKind.Ed25519)
            return OpenSsl.Sign(_secret, message);
        using var key = Ecdsa(_secret);
        return key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>A witness's signature over a checkpoint's text, with the time at which it was seen, in whole seconds.</summary>
    /// <exception cref="InvalidOperationException">The key is a log's.</exception>
    public NoteSignature Cosign(string text, DateTimeOffset seen)
    {
        if (Verifier.Kind != SignatureKind.Cosignature)
            throw new InvalidOperationException("Only a witness cosigns.");
        var bytes = Cosignature.Write(CanonicalJson.Utf8(text), seen.ToUnixTimeSeconds(), message => OpenSsl.Sign(_secret, message));
        return new NoteSignature(Verifier.Name, Verifier.Id, bytes);
    }

    /// <summary>The public name, never the secret.</summary>
    public override string ToString() => Verifier.ToString();

    static bool IsSecret(byte[] typed) => typed.Length > 0 && (SignatureKind)typed[0] switch
    {
        SignatureKind.Ed25519 or SignatureKind.Cosignature => typed.Length == 33,
        SignatureKind.EcdsaP256 => true,
        _ => false,
    };

    static SigningKey Load(string name, SignatureKind kind, byte[] secret)
    {
        try
        {
            var key = new SigningKey(name, kind, secret);
            return VerifierKey.TryParse(key.Verifier.ToString(), out _) ? key
                : throw new FormatException("The signing key is not on the curve P-256.");
        }
        catch (CryptographicException e)
        {
            throw new FormatException("This is not a signing key.", e);
        }
    }

    static byte[] PublicOf(byte[] pkcs8)
    {
        using var key = Ecdsa(pkcs8);
        return key.ExportSubjectPublicKeyInfo();
    }

    static ECDsa Ecdsa(byte[] pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}
