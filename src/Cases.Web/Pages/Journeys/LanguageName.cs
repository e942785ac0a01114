using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>The languages a newcomer may speak, by their BCP 47 tag, named in the reader's language.</summary>
public static class LanguageName
{
    public static IReadOnlyList<string> Tags { get; } =
    [
        "fr", "en", "ar", "ps", "fa", "ku", "tr", "uk", "ru", "sq", "hy", "ka", "ti", "am", "so", "sw",
        "ln", "bn", "ta", "es", "pt", "zh", "tg", "wo", "ff", "bm", "vi", "si", "pl", "mn", "bo",
    ];

    public static string Of(string tag, Text T) => tag switch
    {
        "fr" => T["French"],
        "en" => T["English"],
        "ar" => T["Arabic"],
        "ps" => T["Pashto"],
        "fa" => T["Persian, Dari"],
        "ku" => T["Kurdish"],
        "tr" => T["Turkish"],
        "uk" => T["Ukrainian"],
        "ru" => T["Russian"],
        "sq" => T["Albanian"],
        "hy" => T["Armenian"],
        "ka" => T["Georgian"],
        "ti" => T["Tigrinya"],
        "am" => T["Amharic"],
        "so" => T["Somali"],
        "sw" => T["Swahili"],
        "ln" => T["Lingala"],
        "bn" => T["Bengali"],
        "ta" => T["Tamil"],
        "es" => T["Spanish"],
        "pt" => T["Portuguese"],
        "zh" => T["Chinese"],
        "tg" => T["Tajik"],
        "wo" => T["Wolof"],
        "ff" => T["Fula"],
        "bm" => T["Bambara"],
        "vi" => T["Vietnamese"],
        "si" => T["Sinhala"],
        "pl" => T["Polish"],
        "mn" => T["Mongolian"],
        "bo" => T["Tibetan"],
        _ => tag,
    };
}
