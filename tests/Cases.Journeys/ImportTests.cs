using System.Globalization;

namespace Cases.Journeys.Tests;

/// <summary>What a coordinator does with a list somebody sent: try it out, record it, take it back. On a phone, without scripts.</summary>
[Collection(TestRun.Name)]
public sealed class ImportTests(Demonstration demonstration)
{
    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Five_hundred_people_with_twelve_bad_rows_are_recorded_and_taken_back(string language)
    {
        await using var visitor = await demonstration.Visitor(language);
        await visitor.SignIn("coordinator");
        await visitor.Import(File(language, 500, bad: 12));
        (await visitor.Main.GetByRole(Microsoft.Playwright.AriaRole.Rowheader).CountAsync()).ShouldBe(12);
        await visitor.Main.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = visitor.T.Count(488, "Record {0} row", "Record {0} rows") }).ClickAsync();
        await visitor.Until(visitor.T.Count(488, "{0} row is recorded.", "{0} rows are recorded."));
        await visitor.Press("Import another file");

        await visitor.Open("Imports");
        await visitor.Main.GetByText(visitor.T["Take back"]).First.ClickAsync();
        await visitor.Fill("Why", "The wrong list.");
        await visitor.Press("Take back");
        await visitor.Until(visitor.T.Count(488, "{0} record is taken back.", "{0} records are taken back."));
        await visitor.Press("Import another file");
    }

    /// <summary>People who are nobody: a name is a number in letters.</summary>
    public static string File(string tag, int rows, int bad)
    {
        var wrong = Enumerable.Range(0, bad).Select(n => n * rows / bad).ToHashSet();
        var lines = Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"Imp{Letters(i)};{(wrong.Contains(i) ? "" : $"Orté{tag}{Letters(i)}")};Lyon;newcomer;asylum-seeker;{1 + i % 20:00}/10/2026"));
        return string.Join('\n', lines.Prepend("prénom;nom;territoire;public;catégorie;date"));
    }

    static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
