using System.Text;

namespace Cases.Postgres.Sealing;

/// <summary>What stays of a word however it is spelt: its consonants, those that sound alike made one, and whether it begins with a vowel.</summary>
/// <remarks>Mohamed, Muhammad and محمد are one; so are Oleksandr and Alexander, Youssef and Yusuf, Djamila and Jamila.</remarks>
static class Sound
{
    const string Vowels = "aeiouy";

    // In this order: longer groups first.
    static readonly (string Written, string Heard)[] Alike =
    [
        ("shch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"),
        ("th", "t"), ("dh", "d"), ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("w", "v"),
    ];

    /// <summary>Null where too little is left to tell anybody by.</summary>
    public static string? Of(string word)
    {
        foreach (var (written, heard) in Alike) word = word.Replace(written, heard, StringComparison.Ordinal);
        var heardSoFar = new StringBuilder(word.Length);
        foreach (var c in word)
            if (heardSoFar.Length == 0) heardSoFar.Append(c == 'y' || !Vowels.Contains(c) ? c : 'a');
            else if (c != 'h' && !Vowels.Contains(c) && heardSoFar[^1] != c) heardSoFar.Append(c);
        return heardSoFar.Length < 2 ? null : heardSoFar.ToString();
    }
}
