using System.Net;
using Cases.Engine;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class ReadingsTests(WebHost host)
{
    [Fact]
    public async Task Is_for_auditors_and_administrators() =>
        (await (await host.SignedIn("coordinator")).Get("/trail/readings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Names_the_account_and_not_the_person()
    {
        var journey = await host.Enrolled();
        await host.Settled();
        await (await host.SignedIn("caseworker")).Page($"/journeys/{journey}");

        var page = await (await host.SignedIn("auditor")).Page($"/trail/readings?person={await host.PersonOf(journey)}");

        page.QuerySelectorAll("#main .listing tbody tr, main .listing tbody tr")[^1].TextContent.ShouldContain("caseworker (Caseworker)");
        page.DocumentElement.TextContent.ShouldNotContain(Past.FamilyName);
    }

    [Fact]
    public async Task Many_files_of_one_day_are_worth_a_look()
    {
        for (var i = 0; i < 40; i++) await host.Store.AccessLog.Record("reader", Role.Caseworker, Guid.CreateVersion7(), "journey");

        (await (await host.SignedIn("auditor")).Page("/trail/readings")).DocumentElement.TextContent.ShouldContain("40 different files read on one day");
    }

    [Fact]
    public async Task A_taking_of_the_trail_is_worth_a_look()
    {
        await host.Store.AccessLog.Record("taker", Role.Auditor, Guid.Empty, "trail-export");

        (await (await host.SignedIn("auditor")).Page("/trail/readings")).QuerySelectorAll("tr").ShouldContain(row =>
            row.TextContent.Contains("taker", StringComparison.Ordinal) && row.TextContent.Contains("The trail or a part of it was taken once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_filter() =>
        (await (await host.SignedIn("auditor")).Get("/trail/readings?person=somebody")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
}
