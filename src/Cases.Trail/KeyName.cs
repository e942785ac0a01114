using System.Text;

namespace Cases.Trail;

static class KeyName
{
    // C2SP signed-note: not empty, no Unicode space, no plus; control characters cannot stand in a note at all.
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 255 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+') && !HasHalfPair(name);

    public static string Required(string name) =>
        IsValid(name) ? name
            : throw new ArgumentException("A name is not empty and has no space, plus or control character.", nameof(name));

    static bool HasHalfPair(string name) => name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
