namespace Cases.Journeys.Tests;

[Collection(TestRun.Name)]
public sealed class ReferralTests(Demonstration demonstration)
{
    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Somebody_is_referred_to_another_territory_which_accepts_and_sees_no_journey(string language)
    {
        await using var sender = await demonstration.Visitor(language);
        await sender.SignIn("coordinator");
        await sender.Page.GotoAsync("/caseload?territory=lyon&status=active");
        // Each language refers somebody else, or the second would find the first one's referral.
        var person = (await sender.Main.Locator("a[href^='/journeys/']").Nth(language == "en" ? 0 : 1).TextContentAsync())!;
        await sender.FollowNamed(person);
        var journey = sender.Page.Url;
        await sender.Follow("Refer the person");
        await sender.Select("To the territory", "Grenoble");
        await sender.Select("What is it about?", sender.T.Language.Tag == "fr" ? "Langue" : "Language");
        await sender.Fill("What should they know?", $"Evening course, {language}.");
        if (await sender.Field("Why without consent?").CountAsync() > 0) await sender.Fill("Why without consent?", "Asked by phone.");
        await sender.Press("Refer");
        sender.Page.Url.ShouldBe(journey);

        await using var receiver = await demonstration.Visitor(language);
        await receiver.SignIn("caseworker-grenoble");
        await receiver.Open("Referrals");
        await receiver.FollowNamed(person);
        await receiver.Main.GetByText($"Evening course, {language}.").WaitForAsync();
        (await receiver.Main.Locator("a[href^='/journeys/']").CountAsync()).ShouldBe(0);
        await receiver.Follow("Accept");
        await receiver.Press("Accept");

        await sender.Page.GotoAsync(journey);
        await sender.Main.GetByText(sender.T["Referral accepted"]).First.WaitForAsync();
    }
}
