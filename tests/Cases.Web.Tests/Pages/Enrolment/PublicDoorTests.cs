using System.Net;
using Cases.Web.Shell;

namespace Cases.Web.Tests.Pages.Enrolment;

public sealed class PublicDoorTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Makes_an_address_that_sends_too_often_wait_and_still_shows_it_the_form()
    {
        var browser = host.Browser();
        for (var i = 0; i < PublicDoor.Allowed; i++) (await browser.Submit("/interest")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var answer = await browser.Submit("/interest");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Browser.Read(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Too many attempts");
        (await browser.Get("/interest")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff:4:5:6", "20010db800010002")]
    public void Addresses_of_one_customer_count_as_one(string address, string whose) => PublicDoor.Whose(IPAddress.Parse(address)).ShouldBe(whose);
}
