using Cases.Engine;
using Cases.Postgres.Sealing;

namespace Cases.Postgres.Views;

/// <summary>Prepares the keyed tokens of some search texts, in one round trip at most; the result answers for those texts only.</summary>
public delegate ValueTask<Func<SearchText, string[]>> Tokenising(IReadOnlyCollection<SearchText> texts, CancellationToken ct);

/// <summary>The tokens a key ring gives: none for words whose key was destroyed, so that a rebuild forgets the erased.</summary>
public static class Tokens
{
    public static Tokenising From(KeyRing keys) => async (texts, ct) =>
    {
        if (texts.Count == 0) return static _ => [];
        var open = await keys.Opening(texts.SelectMany(t => t.Words), ct);
        return text => text.Whole ? keys.Tokens.Alike([.. text.Words.Select(open).OfType<string>()]) : keys.Tokens.Of(text.Words.Select(open).OfType<string>());
    };
}
