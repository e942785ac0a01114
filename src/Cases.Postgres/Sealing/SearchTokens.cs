using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Postgres.Sealing;

/// <summary>Lets names be found without being stored: each word becomes keyed hashes of its beginnings and of its groups of three letters.</summary>
/// <remarks>Without the key the tokens say only that two rows share a beginning. Accents, case and punctuation do not count.</remarks>
public sealed class SearchTokens(byte[] key)
{
    const int LongestPrefix = 12;

    /// <summary>What to store for these words.</summary>
    public string[] Of(IEnumerable<string> words) =>
        [.. words.SelectMany(Plain).SelectMany(word => Prefixes(word).Concat(Trigrams(word))).Distinct().Select(Token)];

    /// <summary>One token a typed word: a row that has them all begins with each.</summary>
    public string[] Beginnings(string typed) =>
        [.. Plain(typed).Select(word => Token("^" + word[..Math.Min(word.Length, LongestPrefix)])).Distinct()];

    /// <summary>The tokens a row shares most of when the typed words are nearly its own.</summary>
    public string[] Likeness(string typed) => [.. Plain(typed).SelectMany(Trigrams).Distinct().Select(Token)];

    static IEnumerable<string> Prefixes(string word) => Enumerable.Range(1, Math.Min(word.Length, LongestPrefix)).Select(n => "^" + word[..n]);

    static IEnumerable<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3));
    }

    /// <summary>Lower-case words of letters and digits, accents taken off.</summary>
    static string[] Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    string Token(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..9]);
    }
}
