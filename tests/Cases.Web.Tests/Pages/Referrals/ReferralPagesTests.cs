using System.Net;

namespace Cases.Web.Tests.Pages.Referrals;

[Collection(nameof(ThingPages))]
public sealed class ReferralPagesTests(WebHost host)
{
    [Fact]
    public async Task The_territory_that_is_asked_sees_what_was_shared_and_accepts()
    {
        var (referral, journey) = await host.ReferredToGrenoble();
        var browser = await host.InEnglish("caseworker-grenoble");
        (await browser.Page("/referrals")).Body!.TextContent.ShouldContain($"{Past.GivenName} {Past.FamilyName}");

        var page = await browser.Page($"/referrals/{referral}");
        page.Body!.TextContent.ShouldContain("Needs a course.");
        page.QuerySelector($"a[href='/journeys/{journey}']").ShouldBeNull();
        (await browser.Get($"/journeys/{journey}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Submit($"/referrals/{referral}/accept", ("occurredOn", "2024-11-04"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Page($"/referrals/{referral}")).Body!.TextContent.ShouldContain("Referral accepted");
    }

    [Fact]
    public async Task The_sender_sees_the_answer_on_the_journey()
    {
        var (referral, journey) = await host.ReferredToGrenoble();
        await host.Given(new Cases.Referrals.AcceptReferral(referral));

        (await (await host.InEnglish("caseworker")).Page($"/journeys/{journey}")).Body!.TextContent.ShouldContain("Referral accepted");
    }

    [Fact]
    public async Task The_sender_cannot_answer_for_the_receiver()
    {
        var (referral, _) = await host.ReferredToGrenoble();

        (await (await host.InEnglish("caseworker")).Submit($"/referrals/{referral}/accept", ("occurredOn", "2024-11-04"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Reading_a_referral_is_in_the_access_log()
    {
        var (referral, _) = await host.ReferredToGrenoble();
        await (await host.SignedIn("caseworker-grenoble")).Page($"/referrals/{referral}");

        await using var read = host.Database.CreateCommand("select count(*) from cases.access_log where actor = 'caseworker-grenoble' and what = 'referral'");
        (await read.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldNotBe(0L);
    }
}
