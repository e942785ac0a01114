using System.Net;

namespace Cases.Web.Tests.Pages.MicroExperiments;

[Collection(nameof(ThingPages))]
public sealed class ExperimentPageTests(WebHost host)
{
    [Theory]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("caseworker-grenoble", HttpStatusCode.NotFound)]
    [InlineData("caseworker", HttpStatusCode.OK)]
    public async Task Is_for_the_team_of_the_territory(string account, HttpStatusCode expected)
    {
        var experiment = await host.Experiment();

        (await (await host.SignedIn(account)).Get($"/experiments/{experiment}")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Its_history_names_whoever_recorded_it()
    {
        var experiment = await host.Running();

        (await (await host.InEnglish("caseworker")).Page($"/experiments/{experiment}")).QuerySelectorAll(".timeline-by").Select(by => by.TextContent.Trim()).Distinct()
            .ShouldBe(["By Maud Okafor"]);
    }
}
