using Cases.CoCreation;

namespace Cases.Tests.CoCreation;

public sealed class LinkLabToActionTests
{
    static readonly LinkLabToAction Link = new(LabSamples.Lab, LabSamples.ActionId);

    [Fact]
    public void Links_the_lab_to_the_action() =>
        LabSamples.WithLab().When(Link, Acts.Coordinator).Then<PolicyLab>(LabSamples.Lab, new LabLinkedToAction(LabSamples.ActionId));

    [Fact]
    public void Does_nothing_when_they_are_linked() =>
        LabSamples.WithLab(new LabLinkedToAction(LabSamples.ActionId)).When(Link, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_an_unknown_lab() =>
        LabSamples.Enrolled().When(Link, Acts.Coordinator).ThenRefused(Refusals.NotFound, "policyLabId");
}
