using System.Globalization;
using System.Text;

namespace Cases.Postgres.Sealing;

/// <summary>Writes words in plain Latin letters, as a French or English desk would type them, so that two spellings of a name meet.</summary>
/// <remarks>
/// Accents go by Unicode's own decomposition; letters that have none, and the Greek, Cyrillic and Arabic scripts, by the table. The table
/// follows what civil registries print for names, not a scholarly standard: there, two letters may be one. Other scripts stay as they are.
/// </remarks>
static class Latin
{
    static readonly Dictionary<char, string> Letters = Pairs("""
        ß=ss ø=o ł=l đ=d ð=d þ=th æ=ae œ=oe ı=i ŋ=n ħ=h ə=a ʼ= ’= '= `= ʻ=
        α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
        а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
        є=ye ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz
        ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h ى=a ة=a ء= ـ=
        پ=p چ=ch ژ=zh گ=g ک=k ہ=h ۀ=h ے=e ټ=t ډ=d ړ=r ښ=sh ځ=dz څ=ts ږ=zh ڼ=n ې=e
        """);

    /// <summary>Lower-case words of letters and digits.</summary>
    public static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD)) Append(plain, char.ToLowerInvariant(c));
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    static void Append(StringBuilder plain, char c)
    {
        var first = plain.Length == 0 || plain[^1] == ' ';
        if (Letters.TryGetValue(c, out var latin)) plain.Append(latin);
        else if (c == 'و') plain.Append(first ? 'w' : 'u');
        else if (c is 'ي' or 'ی') plain.Append(first ? 'y' : 'i');
        else if (char.IsLetterOrDigit(c)) plain.Append(c);
        else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) plain.Append(' ');
    }

    static Dictionary<char, string> Pairs(string table) => table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(pair => pair[0], pair => pair[2..]);
}
