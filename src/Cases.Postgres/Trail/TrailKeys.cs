using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>The trail's name and its two signing keys, kept in files outside the database.</summary>
/// <remarks>Ed25519 is what most verifiers read; ECDSA P-256 is what every browser has. Where the system has no libcrypto the first is missing.</remarks>
public sealed class TrailKeys
{
    TrailKeys(string origin, IReadOnlyList<SigningKey> signing) => (Origin, Signing) = (origin, signing);

    /// <summary>The checkpoint's first line: a schema-less address such as <c>cases.example.org/trail</c> (C2SP tlog-checkpoint).</summary>
    public string Origin { get; }

    public IReadOnlyList<SigningKey> Signing { get; }

    public IReadOnlyList<VerifierKey> Verifying => [.. Signing.Select(k => k.Verifier)];

    public static TrailKeys LoadOrCreate(string folder, string origin)
    {
        Directory.CreateDirectory(folder);
        return new TrailKeys(origin,
        [
            LoadOrCreate(Path.Combine(folder, "trail-ed25519.key"), SignatureKind.Ed25519, origin),
            LoadOrCreate(Path.Combine(folder, "trail-ecdsa.key"), SignatureKind.EcdsaP256, origin),
        ]);
    }

    static SigningKey LoadOrCreate(string path, SignatureKind kind, string origin)
    {
        SecretFile.WriteOnce(path, () => SigningKey.Generate(kind, origin).ToSecretText());
        var key = SigningKey.Parse(File.ReadAllText(path));
        return key.Verifier.Name == origin
            ? key
            : throw new InvalidOperationException($"The key in {Path.GetFileName(path)} is for '{key.Verifier.Name}', not for '{origin}'.");
    }
}
