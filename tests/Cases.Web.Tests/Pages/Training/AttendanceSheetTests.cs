using System.Net;
using Cases.Web.Pages.Training;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class AttendanceSheetTests(WebHost host)
{
    [Fact]
    public async Task Has_an_empty_box_for_everybody_expected()
    {
        var session = await host.Session(await host.Enrolled());

        var row = (await (await host.SignedIn("caseworker")).Page($"/sessions/{session}/sheet")).QuerySelector(".signatures tbody tr")!;

        row.QuerySelector("th")!.TextContent.ShouldBe($"{Past.GivenName} {Past.FamilyName}");
        row.QuerySelectorAll("td.signature").ShouldHaveSingleItem().TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_the_reading_for_everybody_on_it()
    {
        var journey = await host.Enrolled();
        var session = await host.Session(journey);
        await (await host.SignedIn("caseworker")).Get($"/sessions/{session}/sheet");

        await using var select = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select count(*) from cases.access_log where actor = 'caseworker' and what = 'attendance-sheet' and subject = $1");
        select.Parameters.Add(new() { Value = await host.PersonOf(journey) });

        (await select.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Is_not_there_for_another_territory() =>
        (await (await host.SignedIn("caseworker-grenoble")).Get($"/sessions/{await host.Session()}/sheet")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("09:00", "12:00", 1), InlineData("11:00", "14:00", 1), InlineData("09:00", "17:00", 2), InlineData("13:30", "18:00", 1)]
    public void Counts_half_days(string starts, string ends, int halves)
    {
        var day = new DateTime(2024, 10, 14, 0, 0, 0, DateTimeKind.Unspecified);

        HalfDay.Of(day + TimeSpan.Parse(starts, null), day + TimeSpan.Parse(ends, null)).Count.ShouldBe(halves);
    }

    [Fact]
    public void Goes_on_over_several_days() =>
        HalfDay.Of(new DateTime(2024, 10, 14, 14, 0, 0, DateTimeKind.Unspecified), new DateTime(2024, 10, 15, 12, 0, 0, DateTimeKind.Unspecified))
            .ShouldBe([new(new(2024, 10, 14), false), new(new(2024, 10, 15), true)]);
}
