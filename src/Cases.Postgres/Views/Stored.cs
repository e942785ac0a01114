using System.Text.Json;
using Cases.Engine;

namespace Cases.Postgres.Views;

/// <summary>How the values of a row's properties become values PostgreSQL can hold, and back.</summary>
static class Stored
{
    // A token has no words any more: it goes back into its column as it came out.
    const string TokenMark = "token.";

    public static DateTimeOffset Instant(DateTimeOffset value) => new(value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public static DateTimeOffset? InstantNullable(DateTimeOffset? value) => value is { } known ? Instant(known) : null;

    public static string? Sealed(Personal? value) => value?.Sealed;

    public static Personal? FromSealed(string? stored) => stored is null ? null : Personal.FromSealed(stored);

    public static string[]? Tokens(SearchText? text, Func<SearchText, string[]> tokens) =>
        text is null ? null : IsTokens(text) ? [.. text.Words.Select(w => w.Sealed[TokenMark.Length..])] : tokens(text);

    public static SearchText? FromTokens(string[]? tokens) =>
        tokens is null ? null : new SearchText([.. tokens.Select(t => Personal.FromSealed(TokenMark + t))]);

    public static bool IsTokens(SearchText text) =>
        text.Words.All(w => w.IsSealed && w.Sealed.StartsWith(TokenMark, StringComparison.Ordinal));

    public static T[]? Array<T>(IReadOnlyList<T>? values) => values is null ? null : [.. values];

    public static string? Json<T>(T? value) => value is null ? null : JsonSerializer.Serialize(value, EventJson.Options);

    public static T? FromJson<T>(string? json) => json is null ? default : JsonSerializer.Deserialize<T>(json, EventJson.Options);
}
