using System.Globalization;

namespace Cases.Postgres.Sealing;

/// <summary>In what two files of one person may be the same.</summary>
public enum Same
{
    /// <summary>All the names, in any order, accents and script aside.</summary>
    Names,

    /// <summary>How all the names sound.</summary>
    Sound,
    Email,
    Phone,

    /// <summary>The birth date, and one name by its sound.</summary>
    BirthDate,
}

/// <summary>Tells from a file's texts what another file of the same person would share with it. What a text is shows by itself.</summary>
public static class Sameness
{
    // The digits that countries' prefixes and a leading zero leave alone.
    const int DigitsOfANumber = 9;

    public static IReadOnlySet<(Same In, string Value)> Of(IReadOnlyCollection<string> texts)
    {
        var kinds = texts.ToLookup(KindOf);
        var words = kinds[Same.Names].SelectMany(Latin.Words).Order(StringComparer.Ordinal).ToList();
        var heard = words.Select(word => Sound.Of(word) ?? word).Order(StringComparer.Ordinal).ToList();
        var same = new HashSet<(Same, string)>();
        same.UnionWith(kinds[Same.Email].Select(address => (Same.Email, address.Trim().ToLowerInvariant())));
        same.UnionWith(kinds[Same.Phone].Select(number => (Same.Phone, Digits(number))));
        same.UnionWith(kinds[Same.BirthDate].SelectMany(_ => heard, (day, sound) => (Same.BirthDate, $"{day} {sound}")));
        // One name alone is many people's.
        if (words.Count > 1) same.UnionWith([(Same.Names, string.Join(' ', words)), (Same.Sound, string.Join(' ', heard))]);
        return same;
    }

    static Same KindOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Same.BirthDate
        : text.Contains('@') ? Same.Email
        : text.Count(char.IsAsciiDigit) >= DigitsOfANumber - 1 && !text.Any(char.IsLetter) ? Same.Phone
        : Same.Names;

    static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits[Math.Max(0, digits.Length - DigitsOfANumber)..];
    }
}
