using Cases.CoCreation;

namespace Cases.Tests.CoCreation;

public sealed class EndorseIdeaTests
{
    static readonly EndorseIdea ByNewcomer = new(LabSamples.Lab, LabSamples.IdeaId, JourneyId: LabSamples.Newcomer);

    static readonly EndorseIdea ByOrganisation = new(LabSamples.Lab, LabSamples.IdeaId, OrganisationId: LabSamples.Organisation);

    static readonly IdeaEndorsed Endorsed = new(LabSamples.IdeaId, LabSamples.Newcomer, null);

    [Fact]
    public void Records_the_support_of_a_participant() =>
        LabSamples.WithLab().When(ByNewcomer, Acts.Caseworker).Then<PolicyLab>(LabSamples.Lab, Endorsed);

    [Fact]
    public void Records_the_support_of_an_organisation() =>
        LabSamples.WithLab(Endorsed).When(ByOrganisation, Acts.Caseworker)
            .Then<PolicyLab>(LabSamples.Lab, new IdeaEndorsed(LabSamples.IdeaId, null, LabSamples.Organisation));

    [Fact]
    public void Records_a_support_given_again_after_it_was_withdrawn() =>
        LabSamples.WithLab(Endorsed, new EndorsementWithdrawn(LabSamples.IdeaId, LabSamples.Newcomer, null))
            .When(ByNewcomer, Acts.Caseworker).Then<PolicyLab>(LabSamples.Lab, Endorsed);

    [Fact]
    public void Refuses_the_same_support_twice() =>
        LabSamples.WithLab(Endorsed).When(ByNewcomer, Acts.Caseworker).ThenRefused(Refusals.AlreadyEndorsed);

    [Fact]
    public void Refuses_the_support_of_nobody() =>
        LabSamples.WithLab().When(ByNewcomer with { JourneyId = null }, Acts.Caseworker).ThenRefused(Refusals.PersonOrOrganisation);

    [Fact]
    public void Refuses_the_support_of_two_at_once() =>
        LabSamples.WithLab().When(ByNewcomer with { OrganisationId = LabSamples.Organisation }, Acts.Caseworker)
            .ThenRefused(Refusals.PersonOrOrganisation);

    [Fact]
    public void Refuses_somebody_who_is_not_in_the_lab() =>
        LabSamples.WithLab().When(ByNewcomer with { JourneyId = LabSamples.LocalActor }, Acts.Caseworker)
            .ThenRefused(Refusals.NotInTheLab, "journeyId");

    [Fact]
    public void Refuses_an_idea_set_aside() =>
        LabSamples.WithLab(new IdeaSetAside(LabSamples.IdeaId)).When(ByNewcomer, Acts.Caseworker)
            .ThenRefused(Refusals.IdeaSetAside, "ideaId");

    [Fact]
    public void Refuses_an_unknown_idea() =>
        LabSamples.WithLab().When(ByNewcomer with { IdeaId = LabSamples.OtherIdea }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "ideaId");
}
