using System.Text.Json;
using System.Text.RegularExpressions;
using Cases.Web.Shell;

namespace Cases.Web.Tests.HouseRules;

public sealed class TextsTests
{
    public static TheoryData<string> Translated => [.. Languages.All.Where(language => language != Languages.English).Select(language => language.Tag)];

    [Theory, MemberData(nameof(Translated))]
    public void Every_text_of_a_page_is_translated(string tag)
    {
        SourceTexts.InSources().Except(Language(tag).Texts.Keys).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Translated))]
    public void Every_translation_is_used(string tag)
    {
        Language(tag).Texts.Keys.Except(SourceTexts.InSources()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Translated))]
    public void A_translation_keeps_the_placeholders(string tag)
    {
        Language(tag).Texts.Where(text => !Placeholders(text.Key).SetEquals(Placeholders(text.Value))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Translated))]
    public void Two_files_that_translate_a_text_agree(string tag)
    {
        var files = Directory.EnumerateFiles(Path.Combine(SourceTexts.Folder(), "Texts", tag)).Where(file => Path.GetFileName(file) != "language.json");

        files.SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .GroupBy(text => text.Key).Where(text => text.Distinct().Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_is_found_however_a_page_says_it()
    {
        const string source = """
            @T["Plain"] @T["{0} of {1}", n, all] Label="@T["In an attribute"]" T.Count(rows.Count, "{0} row", "{0} rows") Text.Key("Marked") T["With \"quotes\""]
            /// <c>T["In a comment"]</c>
            """;

        SourceTexts.In(source).ShouldBe(["Plain", "{0} of {1}", "In an attribute", "{0} row", "{0} rows", "Marked", "With \"quotes\""], ignoreOrder: true);
    }

    [Fact]
    public void A_text_without_translation_is_found_out()
    {
        SourceTexts.In("""@T["Never translated"]""").Except(Language("fr").Texts.Keys).ShouldBe(["Never translated"]);
    }

    static Language Language(string tag) => Languages.All.Single(language => language.Tag == tag);

    static HashSet<string> Placeholders(string text) => [.. Regex.Matches(text, @"\{\d+").Select(match => match.Value)];
}
