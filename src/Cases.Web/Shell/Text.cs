using System.Globalization;
using Cases.Engine;

namespace Cases.Web.Shell;

/// <summary>
/// What a page says, in the language of its reader. Pages know it as <c>T</c>: <c>@T["Caseload"]</c>, <c>@T["{0} of {1}", n, all]</c>.
/// The key is the English text, written literally, so that the house-rule test finds it; a text that is chosen elsewhere is marked with <see cref="Key"/>.
/// </summary>
public sealed class Text(Language language, TimeZoneInfo zone)
{
    public Language Language => language;

    public string this[string english] => language.Texts.GetValueOrDefault(english, english);

    public string this[string english, params ReadOnlySpan<object?> values] => string.Format(language.Culture, this[english], values);

    /// <summary>Marks an English text that is looked up later: <c>role => Text.Key("Auditor")</c>, then <c>T[label]</c>.</summary>
    public static string Key(string english) => english;

    /// <summary>The singular or the plural with <c>{0}</c> replaced by the number, as this language counts.</summary>
    public string Count(long number, string one, string many) => this[language.Singular.Contains(number) ? one : many, number];

    /// <summary>What a refusal says, with its days and numbers as this language writes them.</summary>
    public string Of(Refusal refusal) => string.Format(language.Culture, language.Tag == "fr" ? refusal.French : refusal.English,
        [.. refusal.Details.Select(detail => detail is DateOnly day ? Date(day) : detail)]);

    public string Number(decimal number) => number.ToString("#,##0.##", language.Culture);

    /// <summary>3 May 2025</summary>
    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", language.Culture);

    /// <summary>The day on which the instant falls in the given zone, an IANA identifier; without one, in the installation's.</summary>
    public string Date(DateTimeOffset instant, string? ianaZone = null) => Date(DateOnly.FromDateTime(Local(instant, ianaZone).DateTime));

    public string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>3 May 2025 at 14:05</summary>
    public string DateTime(DateTimeOffset instant, string? ianaZone = null)
    {
        var local = Local(instant, ianaZone).DateTime;
        return this[Key("{0} at {1}"), Date(DateOnly.FromDateTime(local)), Time(TimeOnly.FromDateTime(local))];
    }

    public DateTimeOffset Local(DateTimeOffset instant, string? ianaZone = null) =>
        TimeZoneInfo.ConvertTime(instant, ianaZone is null ? zone : TimeZoneInfo.FindSystemTimeZoneById(ianaZone));
}
