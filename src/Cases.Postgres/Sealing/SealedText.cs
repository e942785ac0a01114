using System.Buffers.Text;
using System.Text;
using Cases.Engine;

namespace Cases.Postgres.Sealing;

/// <summary>The stored form of a personal text: <c>v1.SUBJECT.CIPHERTEXT</c>, both base64url, so that it says itself whose key opens it.</summary>
static class SealedText
{
    const string Prefix = "v1.";
    const int SubjectLength = 22;

    public static string Seal(string clear, Guid subject, byte[] key) =>
        $"{Prefix}{Base64Url.EncodeToString(subject.ToByteArray())}.{Base64Url.EncodeToString(MasterKey.Seal(key, Encoding.UTF8.GetBytes(clear), subject))}";

    /// <summary>Whether a stored text has that form. Clear text may have it too, and opens as nobody's.</summary>
    public static bool IsOne(string stored) => stored.Length > Prefix.Length + SubjectLength + 1 && stored.StartsWith(Prefix, StringComparison.Ordinal)
        && stored[Prefix.Length + SubjectLength] == '.' && Base64Url.IsValid(stored.AsSpan(Prefix.Length, SubjectLength), out var length) && length == 16
        && Base64Url.IsValid(stored.AsSpan(Prefix.Length + SubjectLength + 1));

    public static Guid SubjectOf(Personal text) => new(Base64Url.DecodeFromChars(text.Sealed.AsSpan(Prefix.Length, SubjectLength)));

    public static string Open(Personal text, byte[] key)
    {
        var cipher = Base64Url.DecodeFromChars(text.Sealed.AsSpan(Prefix.Length + SubjectLength + 1));
        return Encoding.UTF8.GetString(MasterKey.Open(key, cipher, SubjectOf(text)));
    }
}
