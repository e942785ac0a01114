using System.Net;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.Pages.Evaluation;

[Collection(nameof(ThingPages))]
public sealed class ProgrammeFunnelTests(WebHost host)
{
    [Theory]
    [InlineData("caseworker", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("evaluator", HttpStatusCode.OK)]
    public async Task Is_for_evaluators_and_coordinators(string account, HttpStatusCode expected) =>
        (await (await host.SignedIn(account)).Get("/funnel")).StatusCode.ShouldBe(expected);

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Gives_the_bytes_that_replay_prints_each_time(string format)
    {
        await host.Enrolled();
        await host.Settled();
        var (browser, position) = (await host.SignedIn("evaluator"), await host.Store.Clock.Size());
        var printed = new FunnelFigure().Count(await host.Store.AsOf.Rows<FunnelRow>(new Funnel(), position)).ToList();

        var first = await (await browser.Get($"/funnel/{position}/{format}")).Content.ReadAsStringAsync();
        await host.Enrolled();
        await host.Settled();

        (await (await browser.Get($"/funnel/{position}/{format}")).Content.ReadAsStringAsync()).ShouldBe(first);
        first.ShouldBe(format == "csv" ? RowText.Csv(typeof(FunnelLine), printed) : RowText.Json(printed));
    }

    [Fact]
    public async Task Says_at_which_position_and_by_which_definition_it_was_counted()
    {
        await host.Enrolled();
        await host.Settled();

        var page = await (await host.SignedIn("evaluator")).Page("/funnel");

        page.QuerySelector(".provenance")!.TextContent.ShouldMatch(@"Known at position \d+, definition 2\.");
    }

    [Fact]
    public async Task Knew_nothing_before_anything_was_recorded()
    {
        var page = await (await host.SignedIn("evaluator")).Page("/funnel?known=2020-01-01");

        page.QuerySelector(".provenance")!.TextContent.ShouldContain("Known at position 0,");
        page.QuerySelector(".chart").ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_a_day_to_come() =>
        (await (await host.SignedIn("evaluator")).Get("/funnel?known=2099-01-01")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Keeps_reported_totals_apart_from_counted_people()
    {
        await host.Enrolled();
        await host.Given(new ReportTotal(Setting.Edition, Guid.CreateVersion7(), "newcomers", Bound.AtLeast, 4321, "A page", Past.Day));
        await host.Settled();

        var page = await (await host.SignedIn("evaluator")).Page($"/funnel?edition={Setting.Edition}");

        page.QuerySelectorAll("table").Where(table => table.TextContent.Contains("4,321", StringComparison.Ordinal))
            .Select(table => table.QuerySelector("caption")!.TextContent).ShouldBe(["Reported totals"]);
    }
}
