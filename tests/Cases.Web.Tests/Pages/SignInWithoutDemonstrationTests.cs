using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Cases.Web.Tests.Pages;

public sealed class SignInWithoutDemonstrationTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Lets_no_demonstration_account_into_a_real_database()
    {
        await using var real = host.WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:Cases", "Host=nowhere.invalid"));
        using var client = real.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await new Browser(client).Submit("/sign-in", ("name", "auditor"), ("password", host.Password("auditor")));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
