using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Localization;

namespace Cases.Web.Shell;

/// <summary>One language of the pages, read from <c>Texts/&lt;tag&gt;/</c>. English is the key of every text, so it has none of its own.</summary>
/// <param name="Tag">BCP 47 language tag, as in <c>&lt;html lang&gt;</c>.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Culture">How it writes numbers and dates.</param>
/// <param name="Singular">The whole numbers that take the singular.</param>
/// <param name="Texts">English text to this language's.</param>
public sealed record Language(
    string Tag, string Name, CultureInfo Culture, IReadOnlySet<long> Singular, IReadOnlyDictionary<string, string> Texts)
{
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

/// <summary>Every language this build speaks. Adding one is adding a folder of JSON files, no code.</summary>
public static class Languages
{
    public const string Cookie = "language";

    public static IReadOnlyList<Language> All { get; } = Read();

    public static Language English => All[0];

    public static Language For(CultureInfo culture) =>
        All.FirstOrDefault(language => language.Tag == culture.TwoLetterISOLanguageName) ?? English;

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddScoped(provider => new Text(For(CultureInfo.CurrentUICulture), provider.GetRequiredService<Site>().TimeZone));
        services.AddRequestLocalization(options =>
        {
            var tags = All.Select(language => language.Tag).ToArray();
            options.SetDefaultCulture(tags[0]).AddSupportedCultures(tags).AddSupportedUICultures(tags);
            options.RequestCultureProviders =
                [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    static List<Language> Read()
    {
        var assembly = typeof(Languages).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Texts/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .GroupBy(name => name.Split('/')[1])
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => Language(folder.Key, folder.ToDictionary(name => Path.GetFileNameWithoutExtension(name), Document)))
            .ToList();

        Dictionary<string, JsonElement> Document(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream, JsonSerializerOptions.Strict)!;
        }
    }

    static Language Language(string tag, Dictionary<string, Dictionary<string, JsonElement>> files)
    {
        files.Remove("language", out var about);
        return new Language(
            tag,
            about!["name"].GetString()!,
            CultureInfo.GetCultureInfo(about["culture"].GetString()!),
            about["singular"].EnumerateArray().Select(number => number.GetInt64()).ToHashSet(),
            files.Values.SelectMany(file => file).DistinctBy(text => text.Key).ToDictionary(text => text.Key, text => text.Value.GetString()!));
    }
}
