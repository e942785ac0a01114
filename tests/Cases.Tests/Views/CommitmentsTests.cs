using Cases.Engine;
using Cases.FollowUp;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class CommitmentsTests
{
    static readonly DateOnly Autumn = new(2025, 9, 30);

    static readonly Personal Why = Personal.Of("Budget vote in July");

    static readonly CommitmentRow Open = new(LabSamples.CommitmentId, "lyon", LabSamples.Organisation, LabSamples.Promised.Owner,
        "Pérenniser le guichet", Acts.Day, FirstDue: LabSamples.Promised.Due, LabSamples.Promised.Due, null, null, CommitmentStatus.Open);

    static Log Renegotiated => new Log().And<Commitment>(LabSamples.CommitmentId, LabSamples.Promised)
        .And<Commitment>(LabSamples.CommitmentId, new CommitmentRenegotiated(LabSamples.Promised.Due, Autumn), reason: Why);

    [Fact]
    public void Keeps_the_day_agreed_at_first_beside_the_one_agreed_now() =>
        Row(Renegotiated).ShouldBe(Open with { Due = Autumn, Renegotiations = 1, Why = Why });

    [Fact]
    public void Says_when_it_was_kept() =>
        Row(Renegotiated.And<Commitment>(LabSamples.CommitmentId, new CommitmentKept(), Autumn))
            .ShouldBe(Open with { Due = Autumn, Renegotiations = 1, Why = Why, Status = CommitmentStatus.Kept, SettledOn = Autumn });

    [Fact]
    public void Says_when_and_why_it_was_broken()
    {
        var broken = Personal.Of("No budget");
        Row(Renegotiated.And<Commitment>(LabSamples.CommitmentId, new CommitmentBroken(), Autumn, broken))
            .ShouldBe(Open with { Due = Autumn, Renegotiations = 1, Why = broken, Status = CommitmentStatus.Broken, SettledOn = Autumn });
    }

    static CommitmentRow? Row(Log log) => log.Row<CommitmentRow>(new Commitments(), LabSamples.CommitmentId);
}
