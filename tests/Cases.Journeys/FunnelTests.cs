using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

[Collection(TestRun.Name)]
public sealed class FunnelTests(Demonstration demonstration)
{
    [Fact]
    public async Task An_evaluator_reads_the_funnel_as_it_is_known_today_and_as_it_was_known_then()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.SignIn("evaluator");
        await visitor.Open("Funnel");
        await visitor.Select("Edition", "2024–2025");
        await visitor.Press("Show");
        var today = await Reading(visitor);
        await visitor.Fill("As known on", "2025-01-31");
        await visitor.Press("Show");
        var then = await Reading(visitor);

        await visitor.Sees("As it was known at the end of 31 January 2025.");
        then.Position.ShouldBeInRange(1, today.Position - 1);
        then.Figures.ShouldNotBe(today.Figures);
    }

    static async Task<(long Position, string Figures)> Reading(Visitor visitor)
    {
        var provenance = await visitor.Main.GetByText("Known at position").InnerTextAsync();
        var figures = await visitor.Main.GetByRole(AriaRole.Table, new() { NameRegex = new("^Newcomers ·") }).InnerTextAsync();
        return (long.Parse(Regex.Match(provenance, @"position (\d+)").Groups[1].Value, CultureInfo.InvariantCulture), figures);
    }
}
