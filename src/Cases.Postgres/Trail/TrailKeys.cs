using System.Globalization;
using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>The trail's name and its two signing keys, kept in files outside the database.</summary>
/// <remarks>Ed25519 is what most verifiers read; ECDSA P-256 is what every browser has. Where the system has no libcrypto the first is missing.</remarks>
public sealed class TrailKeys
{
    static readonly (string Name, SignatureKind Kind)[] Files = [("trail-ed25519.key", SignatureKind.Ed25519), ("trail-ecdsa.key", SignatureKind.EcdsaP256)];

    TrailKeys(string origin, IReadOnlyList<SigningKey> signing) => (Origin, Signing) = (origin, signing);

    /// <summary>The checkpoint's first line: a schema-less address such as <c>cases.example.org/trail</c> (C2SP tlog-checkpoint).</summary>
    public string Origin { get; }

    public IReadOnlyList<SigningKey> Signing { get; }

    public IReadOnlyList<VerifierKey> Verifying => [.. Signing.Select(k => k.Verifier)];

    /// <param name="folder">Where the keys are; they are made where there are none.</param>
    /// <param name="origin">The trail's name; null for the name of the keys that are there, or a name for trying out.</param>
    /// <exception cref="InvalidOperationException">The keys are of another trail.</exception>
    public static TrailKeys LoadOrCreate(string folder, string? origin)
    {
        Directory.CreateDirectory(folder);
        origin ??= File.Exists(Of(folder, Files[0].Name)) ? Read(folder, Files[0].Name).Verifier.Name : "cases.example/trail";
        return new TrailKeys(origin, [.. Files.Select(file => LoadOrCreate(folder, file.Name, file.Kind, origin))]);
    }

    /// <summary>Puts the keys of the trail that ends aside, under the date, and makes new ones. Begun again after a crash, it goes on.</summary>
    public static TrailKeys Replace(string folder, string origin, DateTimeOffset at)
    {
        foreach (var (name, _) in Files)
            if (File.Exists(Of(folder, name)) && Read(folder, name).Verifier.Name != origin)
                File.Move(Of(folder, name), Of(folder, $"{at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{name}"));
        return LoadOrCreate(folder, origin);
    }

    static SigningKey LoadOrCreate(string folder, string name, SignatureKind kind, string origin)
    {
        SecretFile.WriteOnce(Of(folder, name), () => SigningKey.Generate(kind, origin).ToSecretText());
        var key = Read(folder, name);
        return key.Verifier.Name == origin ? key : throw new InvalidOperationException($"The key in {name} is for '{key.Verifier.Name}', not for '{origin}'.");
    }

    static SigningKey Read(string folder, string name) => SigningKey.Parse(File.ReadAllText(Of(folder, name)));

    static string Of(string folder, string name) => Path.Combine(folder, name);
}
