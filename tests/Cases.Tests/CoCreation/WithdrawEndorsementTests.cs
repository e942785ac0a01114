using Cases.CoCreation;

namespace Cases.Tests.CoCreation;

public sealed class WithdrawEndorsementTests
{
    static readonly WithdrawEndorsement Withdraw = new(LabSamples.Lab, LabSamples.IdeaId, OrganisationId: LabSamples.Organisation);

    static readonly IdeaEndorsed Endorsed = new(LabSamples.IdeaId, null, LabSamples.Organisation);

    [Fact]
    public void Takes_the_support_back() =>
        LabSamples.WithLab(Endorsed).When(Withdraw, Acts.Caseworker)
            .Then<PolicyLab>(LabSamples.Lab, new EndorsementWithdrawn(LabSamples.IdeaId, null, LabSamples.Organisation));

    [Fact]
    public void Refuses_a_support_nobody_gave() =>
        LabSamples.WithLab(Endorsed).When(Withdraw with { OrganisationId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.NotEndorsed);

    [Fact]
    public void Refuses_an_unknown_idea() =>
        LabSamples.WithLab().When(Withdraw with { IdeaId = LabSamples.OtherIdea }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "ideaId");
}
