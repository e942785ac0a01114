using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>A witness's key, in a file only its owner may read.</summary>
public static class WitnessKey
{
    /// <param name="folder">Where it is, or is made.</param>
    /// <param name="name">The witness's name.</param>
    /// <exception cref="InvalidOperationException">The key there has another name.</exception>
    public static SigningKey LoadOrCreate(string folder, string name)
    {
        var path = Path.Combine(folder, "witness.key");
        SecretFile.WriteOnce(path, () => SigningKey.Generate(SignatureKind.Cosignature, name).ToSecretText());
        var key = SigningKey.Parse(File.ReadAllText(path));
        return key.Verifier.Name == name ? key : throw new InvalidOperationException($"The witness's key is for '{key.Verifier.Name}', not for '{name}'.");
    }
}
