using System.Security.Cryptography;

namespace Cases.Postgres.Sealing;

/// <summary>The one key outside the database: it wraps every person's own key, and gives the key of the search tokens.</summary>
public sealed class MasterKey
{
    const int NonceSize = 12;
    const int TagSize = 16;

    readonly byte[] key;

    MasterKey(byte[] key) => this.key = key;

    public static MasterKey Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 32 ? new(bytes.ToArray()) : throw new ArgumentException("A master key has 32 bytes.", nameof(bytes));

    /// <summary>Reads the key from a file (base64), or makes both when there is none. Lose the file and every name is lost with it.</summary>
    public static MasterKey LoadOrCreate(string path)
    {
        SecretFile.WriteOnce(path, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return Of(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    /// <summary>Says which key this is, and nothing of the key.</summary>
    internal byte[] Fingerprint() => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 16, info: "cases fingerprint"u8.ToArray());

    internal byte[] SearchKey() => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "cases search"u8.ToArray());

    internal byte[] Wrap(Guid subject, ReadOnlySpan<byte> dataKey) => Seal(key, dataKey, subject);

    internal byte[] Unwrap(Guid subject, ReadOnlySpan<byte> wrapped) => Open(key, wrapped, subject);

    /// <summary>AES-256-GCM: a random nonce, the ciphertext, the tag. The subject is bound in, so that no text can be moved to another person.</summary>
    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> clear, Guid subject)
    {
        var output = new byte[NonceSize + clear.Length + TagSize];
        RandomNumberGenerator.Fill(output.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(output.AsSpan(0, NonceSize), clear, output.AsSpan(NonceSize, clear.Length), output.AsSpan(NonceSize + clear.Length), subject.ToByteArray());
        return output;
    }

    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> stored, Guid subject)
    {
        var clear = new byte[stored.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(stored[..NonceSize], stored[NonceSize..^TagSize], stored[^TagSize..], clear, subject.ToByteArray());
        return clear;
    }
}
