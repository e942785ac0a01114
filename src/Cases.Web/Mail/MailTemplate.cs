using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Cases.Engine;
using Cases.Messages;

namespace Cases.Web.Mail;

/// <summary>The words a letter is made from: <c>Texts/&lt;language&gt;/mail/&lt;name&gt;-&lt;version&gt;.txt</c>, the title on the first line, fields as <c>{when}</c>.</summary>
public sealed partial record MailTemplate(string Name, int Version, string Language, string Title, string Text)
{
    public static IReadOnlyList<MailTemplate> All { get; } = [.. Read()];

    static readonly FrozenDictionary<(string, string), MailTemplate> newest =
        All.GroupBy(t => (t.Name, t.Language)).ToFrozenDictionary(t => t.Key, t => t.MaxBy(version => version.Version)!);

    public static MailTemplate Newest(string name, string language) => newest[(name, language)];

    public IEnumerable<string> Fields => Field().Matches($"{Title}\n{Text}").Select(match => match.Groups[1].Value).Distinct();

    /// <summary>The letter. A paragraph that is one empty field is left out; a field that is missing is a mistake in the template, and throws.</summary>
    public Letter Fill(IReadOnlyDictionary<string, string?> fields)
    {
        string Filled(string text) => Field().Replace(text, match => fields[match.Groups[1].Value] ?? "");
        var paragraphs = Text.Split("\n\n").Select(Filled).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph));
        return new Letter(Name, Version, Language, Personal.Of(Blanks().Replace(Filled(Title), " ").Trim()), Personal.Of(string.Join("\n\n", paragraphs)));
    }

    static IEnumerable<MailTemplate> Read()
    {
        var assembly = typeof(MailTemplate).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
            if (FileName().Match(name) is { Success: true } file)
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", 2);
                yield return new MailTemplate(file.Groups[2].Value, int.Parse(file.Groups[3].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                    file.Groups[1].Value, parts[0].Trim(), parts[1].Trim());
            }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^Texts/(\w+)/mail/([a-z-]+)-(\d+)\.txt$")]
    private static partial Regex FileName();
}
