using System.Net.Http.Json;
using System.Text.Json;
using Cases.Web.Tests.Pages.Journeys;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Cases.Web.Tests.Pages.People;

[Collection(nameof(JourneyPages))]
public sealed class PeopleApiTests(WebHost host)
{
    [Fact]
    public async Task Tells_nobody_who_is_not_signed_in()
    {
        using var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        (await client.PostAsJsonAsync("/api/v1/people/search", new { Name = "Amina" })).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Counts_the_pairs_of_likely_duplicates()
    {
        await host.Applied("Hermengarde", "Bussonville");
        await host.Applied("Bussonville", "Hermengarde");

        var answer = await (await host.SignedIn("coordinator")).Get("/api/v1/duplicates");

        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt64().ShouldBeGreaterThan(0);
    }
}
