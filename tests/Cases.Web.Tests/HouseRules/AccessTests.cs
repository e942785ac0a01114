using Cases.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests.HouseRules;

public sealed class AccessTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public void Every_route_says_who_may_use_it()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        endpoints.ShouldNotBeEmpty();
        Access.Unstated(endpoints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_route_that_does_not_say_it_is_found_out()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/silent", () => "").WithDisplayName("silent");
        app.MapGet("/vague", () => "").RequireAuthorization().WithDisplayName("vague");
        app.MapGet("/said", () => "").For(Roles.Auditor);
        app.MapGet("/open", () => "").ForAnyone();

        Access.Unstated(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)).ShouldBe(["silent", "vague"]);
    }
}
