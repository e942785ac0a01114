using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Postgres.Sealing;

/// <summary>Lets names be found without being stored: each word becomes keyed hashes of its beginnings, its groups of three letters and its sound.</summary>
/// <remarks>Without the key the tokens say only that two rows share one. Script, accents, case, order and punctuation do not count.</remarks>
public sealed class SearchTokens(byte[] key)
{
    const int LongestPrefix = 12;

    /// <summary>What to store for these words.</summary>
    public string[] Of(IEnumerable<string> words) =>
        [.. words.SelectMany(Latin.Words).SelectMany(word => Prefixes(word).Concat(Trigrams(word)).Concat(Sounds(word))).Distinct().Select(Token)];

    /// <summary>One token a typed word: a row that has them all begins with each.</summary>
    public string[] Beginnings(string typed) =>
        [.. Latin.Words(typed).Select(word => Token("^" + word[..Math.Min(word.Length, LongestPrefix)])).Distinct()];

    /// <summary>One token a typed word: a row that has them all sounds like them. Empty where a word is too short to tell.</summary>
    public string[] Sounding(string typed)
    {
        var heard = Latin.Words(typed).Select(Sound.Of).ToList();
        return heard.Contains(null) ? [] : [.. heard.Select(sound => Token("~" + sound)).Distinct()];
    }

    /// <summary>The tokens a row shares most of when the typed words are nearly its own.</summary>
    public string[] Likeness(string typed) => [.. Latin.Words(typed).SelectMany(Trigrams).Distinct().Select(Token)];

    /// <summary>One token for each thing that two files of one person have in common; see <see cref="Sameness"/>.</summary>
    public string[] Alike(IReadOnlyCollection<string> texts) => [.. Sameness.Of(texts).Select(same => Token($"{same.In} {same.Value}"))];

    /// <summary>One token for each name, with the birth date: a row that has them all is of somebody of these names born on that day.</summary>
    public string[] BornAs(string names, DateOnly day) =>
        [.. Sameness.Of([names, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]).Where(same => same.In == Same.BirthDate).Select(same => Token($"{same.In} {same.Value}"))];

    static IEnumerable<string> Prefixes(string word) => Enumerable.Range(1, Math.Min(word.Length, LongestPrefix)).Select(n => "^" + word[..n]);

    static IEnumerable<string> Sounds(string word) => Sound.Of(word) is { } sound ? ["~" + sound] : [];

    static IEnumerable<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3));
    }

    string Token(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..9]);
    }
}
