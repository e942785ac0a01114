using System.Globalization;

namespace Cases.Views;

/// <summary>A row's memory of dated facts: a list of "2024-10-14 key what", oldest first, one for each key.</summary>
/// <remarks>A row keeps it where a correction of an older fact must be told from the newest one.</remarks>
static class DatedEntries
{
    public static IReadOnlyList<string> With(this IReadOnlyList<string> entries, DateOnly day, string key, string? what = null) =>
        [.. entries.Where(e => KeyOf(e) != key).Append(Written(day, key, what)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Without(this IReadOnlyList<string> entries, string key) => [.. entries.Where(e => KeyOf(e) != key)];

    public static DateOnly? LastDay(this IReadOnlyList<string> entries) => entries is [.., var last] ? DayOf(last) : null;

    public static DateOnly DayOf(string entry) => DateOnly.ParseExact(entry.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string KeyOf(string entry) => entry.Split(' ')[1];

    public static string WhatOf(string entry) => entry.Split(' ')[2];

    public static string Written(DateOnly day, string key, string? what = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {key}{(what is null ? "" : " " + what)}");
}
