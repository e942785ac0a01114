using Cases.Engine;
using Cases.FollowUp;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What institutions have committed themselves to.</summary>
static class CommitmentWords
{
    public static Said? Of(IEvent e, Text T) => e switch
    {
        CommitmentMade c => new(T["Commitment for {0}: {1}", T.Date(c.Due), c.Title]),
        CommitmentRenegotiated c => new(T["Commitment moved from {0} to {1}", T.Date(c.Was), T.Date(c.Due)]),
        CommitmentKept => new(T["Commitment kept"]),
        CommitmentBroken => new(T["Commitment will not be kept"]),
        _ => null,
    };
}
