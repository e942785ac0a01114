using System.Collections.Frozen;
using System.Text.Json;

namespace Cases.Postgres.Views;

/// <summary>An enum's values as they are stored: the same kebab-case words as in the events.</summary>
static class EnumWords<T> where T : struct, Enum
{
    static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().Distinct().ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Write(T value) => Words[value];

    public static T Read(string word) => Values[word];

    public static string? WriteNullable(T? value) => value is { } known ? Words[known] : null;

    public static T? ReadNullable(string? word) => word is null ? null : Values[word];
}
