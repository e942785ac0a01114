using Cases.Referrals;
using Cases.Tests.Referrals;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ReferralsTests
{
    static HandwrittenTrail Made => new HandwrittenTrail().Record<Referral>(Asked.Referral, Asked.Made);

    static ReferralRow Row(HandwrittenTrail trail) => trail.Rows(new Cases.Views.Referrals()).ShouldHaveSingleItem();

    [Fact]
    public void Shows_who_asks_whom_and_since_when() =>
        Row(Made).ShouldSatisfyAllConditions(
            row => (row.Sender, row.Receiver, row.Status, row.MadeOn).ShouldBe(("lyon", "grenoble", ReferralStatus.Made, Acts.Day)),
            row => row.Territories.ShouldBe(["lyon", "grenoble"]));

    [Fact]
    public void Shows_the_days_it_was_accepted_and_done()
    {
        var row = Row(Made.On(2024, 10, 16).Record<Referral>(Asked.Referral, new ReferralAccepted()).On(2024, 11, 4).Record<Referral>(Asked.Referral, new ReferralDone(null)));
        (row.Status, row.AnsweredOn, row.EndedOn).ShouldBe((ReferralStatus.Done, new DateOnly(2024, 10, 16), new DateOnly(2024, 11, 4)));
    }

    [Fact]
    public void A_rejected_one_has_ended() =>
        Row(Made.On(2024, 10, 16).Record<Referral>(Asked.Referral, new ReferralRejected(null))).ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe(ReferralStatus.Rejected), row => row.EndedOn.ShouldBe(new DateOnly(2024, 10, 16)));

    [Fact]
    public void A_revoked_one_has_ended() =>
        Row(Made.Record<Referral>(Asked.Referral, new ReferralRevoked())).EndedOn.ShouldBe(Acts.Day);
}
