using System.Globalization;
using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>The trail's name and its two signing keys, kept in files outside the database.</summary>
/// <remarks>Ed25519 is what most verifiers read; ECDSA P-256 is what every browser has. Where the system has no libcrypto the first is missing.</remarks>
public sealed class TrailKeys
{
    static readonly (string Name, SignatureKind Kind)[] Files = [("trail-ed25519.key", SignatureKind.Ed25519), ("trail-ecdsa.key", SignatureKind.EcdsaP256)];

    const string NextFolder = "next";

    TrailKeys(string origin, IReadOnlyList<SigningKey> signing) => (Origin, Signing) = (origin, signing);

    /// <summary>The checkpoint's first line: a schema-less address such as <c>cases.example.org/trail</c> (C2SP tlog-checkpoint).</summary>
    public string Origin { get; }

    public IReadOnlyList<SigningKey> Signing { get; }

    public IReadOnlyList<VerifierKey> Verifying => [.. Signing.Select(k => k.Verifier)];

    /// <summary>The keys this trail had before.</summary>
    public IReadOnlyList<VerifierKey> Former { get; private init; } = [];

    /// <param name="folder">Where the keys are; they are made where there are none.</param>
    /// <param name="origin">The trail's name; null for the name of the keys that are there, or a name for trying out.</param>
    /// <exception cref="InvalidOperationException">The keys are of another trail.</exception>
    public static TrailKeys LoadOrCreate(string folder, string? origin)
    {
        Directory.CreateDirectory(folder);
        origin ??= NameIn(folder) ?? "cases.example/trail";
        return new TrailKeys(origin, [.. Files.Select(file => LoadOrCreate(folder, file.Name, file.Kind, origin))]) { Former = Aside(folder, origin) };
    }

    /// <summary>The name of the keys that are there; null where there are none.</summary>
    public static string? NameIn(string folder) => File.Exists(Of(folder, Files[0].Name)) ? Read(folder, Files[0].Name).Verifier.Name : null;

    /// <summary>Puts the keys of the trail that ends aside, under the date, and makes new ones. Begun again after a crash, it goes on.</summary>
    public static TrailKeys Replace(string folder, string origin, DateTimeOffset at)
    {
        foreach (var (name, _) in Files)
            if (File.Exists(Of(folder, name)) && Read(folder, name).Verifier.Name != origin) SetAside(folder, name, at);
        return LoadOrCreate(folder, origin);
    }

    /// <summary>The keys that are to sign next, made where there are none yet: they are not in force before <see cref="Promote"/>.</summary>
    public TrailKeys Next(string folder) => LoadOrCreate(Of(folder, NextFolder), Origin);

    /// <summary>Puts the next keys in the place of these, which are put aside under the date.</summary>
    public static void Promote(string folder, DateTimeOffset at)
    {
        foreach (var (name, _) in Files)
        {
            if (!File.Exists(Of(folder, Path.Combine(NextFolder, name)))) continue;
            if (File.Exists(Of(folder, name))) SetAside(folder, name, at);
            File.Move(Of(folder, Path.Combine(NextFolder, name)), Of(folder, name));
        }
    }

    // What was put aside still tells that a checkpoint was ours.
    static IReadOnlyList<VerifierKey> Aside(string folder, string origin) =>
        [.. Directory.GetFiles(folder, "*-trail-*.key").Select(path => SigningKey.Parse(File.ReadAllText(path)).Verifier).Where(key => key.Name == origin)];

    static void SetAside(string folder, string name, DateTimeOffset at) =>
        File.Move(Of(folder, name), Of(folder, $"{at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{name}"));

    static SigningKey LoadOrCreate(string folder, string name, SignatureKind kind, string origin)
    {
        SecretFile.WriteOnce(Of(folder, name), () => SigningKey.Generate(kind, origin).ToSecretText());
        var key = Read(folder, name);
        return key.Verifier.Name == origin ? key : throw new InvalidOperationException($"The key in {name} is for '{key.Verifier.Name}', not for '{origin}'.");
    }

    static SigningKey Read(string folder, string name) => SigningKey.Parse(File.ReadAllText(Of(folder, name)));

    static string Of(string folder, string name) => Path.Combine(folder, name);
}
