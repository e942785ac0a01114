using Cases.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Cases.Web.Tests.Shell;

public sealed class SiteTests
{
    // Behind a proxy the request's own host is not what people type.
    [Theory]
    [InlineData(null, "http://inside:5080/calendar.ics")]
    [InlineData("", "http://inside:5080/calendar.ics")]
    [InlineData("https://cases.example/", "https://cases.example/calendar.ics")]
    [InlineData("https://city.example/cases", "https://city.example/cases/calendar.ics")]
    public void An_address_is_the_one_people_type(string? publicUrl, string address)
    {
        var site = Site.From(new ConfigurationBuilder().AddInMemoryCollection([new("PublicUrl", publicUrl)]).Build());
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString("inside:5080") } }.Request;

        site.AddressOf(request, "/calendar.ics").ShouldBe(address);
    }
}
