using System.Net;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Cases.Web.Tests.Pages;

public sealed class SignInWithoutDemonstrationTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Lets_no_demonstration_account_in_where_there_is_no_demonstration()
    {
        await using var real = host.WithWebHostBuilder(builder => builder.UseSetting("Demonstration", "false"));
        using var client = real.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await new Browser(client).Submit("/sign-in", ("name", "auditor"), ("password", host.Password("auditor")));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void A_database_that_was_named_is_no_demonstration_unless_said()
    {
        var named = new ConfigurationBuilder().AddInMemoryCollection([new("connection", "Host=nowhere.invalid")]).Build();

        Site.From(named).Demonstration.ShouldBeFalse();
    }
}
