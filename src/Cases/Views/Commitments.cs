using Cases.Engine;
using Cases.FollowUp;

namespace Cases.Views;

/// <param name="FirstDue">The day agreed at first.</param>
/// <param name="Due">The day agreed now.</param>
/// <param name="SettledOn">The day it was kept or broken; null while open.</param>
/// <param name="Why">Why it was renegotiated or broken, last.</param>
public sealed record CommitmentRow(
    Guid Commitment, string Territory, Guid Organisation, Personal Owner, string Title, DateOnly MadeOn, DateOnly FirstDue, DateOnly Due,
    Guid? Experiment, Guid? PolicyLab, CommitmentStatus Status, int Renegotiations = 0, DateOnly? SettledOn = null, Personal? Why = null);

/// <summary>What institutions have committed themselves to.</summary>
public sealed class Commitments : StreamView<CommitmentRow>
{
    public override string Name => "commitments";

    public override int Definition => 1;

    protected override string StreamType => Commitment.StreamType;

    public override CommitmentRow? Apply(CommitmentRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, CommitmentMade d) => new CommitmentRow(e.Stream, d.Territory, d.Organisation, d.Owner, d.Title, e.OccurredOn, d.Due, d.Due,
            d.Experiment, d.PolicyLab, CommitmentStatus.Open),
        (null, _) => null,
        (_, CommitmentRenegotiated d) => row with { Due = d.Due, Renegotiations = row.Renegotiations + 1, Why = e.Reason },
        (_, CommitmentKept) => row with { Status = CommitmentStatus.Kept, SettledOn = e.OccurredOn },
        (_, CommitmentBroken) => row with { Status = CommitmentStatus.Broken, SettledOn = e.OccurredOn, Why = e.Reason },
        _ => row,
    };
}
