using Cases.Engine;
using Cases.Referrals;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What was asked of another territory or a service, and the answer.</summary>
static class ReferralWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        ReferralMade { To: { } to, Overridden: true } r => new(T["Referred to {0}, without consent to sharing", by.Territory(to)], by.Open(r.Message)),
        ReferralMade { To: { } to } r => new(T["Referred to {0}", by.Territory(to)], by.Open(r.Message)),
        ReferralMade r => new(T["Referred to a service"], by.Open(r.Message)),
        ReferralAccepted => new(T["Referral accepted"]),
        ReferralRejected r => new(T["Referral rejected"], by.Open(r.Why)),
        ReferralDone r => new(T["Referral done"], by.Open(r.Outcome)),
        ReferralRevoked => new(T["Referral taken back"]),
        _ => null,
    };
}
