using System.Net;
using Cases.Web.Shell;

namespace Cases.Web.Tests.Pages;

public sealed class WrongPasswordsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Makes_an_address_wait_after_ten_wrong_passwords_even_with_the_right_one()
    {
        for (var attempt = 0; attempt < WrongPasswords.Allowed; attempt++)
            await host.Browser().Submit("/sign-in", ("name", "auditor"), ("password", "wrong"));

        var answer = await host.Browser().Submit("/sign-in", ("name", "auditor"), ("password", host.Password("auditor")));

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Browser.Read(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Too many attempts");
    }
}
