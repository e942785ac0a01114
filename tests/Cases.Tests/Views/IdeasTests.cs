using Cases.CoCreation;
using Cases.Engine;
using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class IdeasTests
{
    static Log Proposed => new Log().And<PolicyLab>(LabSamples.Lab, LabSamples.Convened).And<PolicyLab>(LabSamples.Lab, LabSamples.Proposed);

    [Fact]
    public void Counts_the_support_of_people_and_of_organisations_apart() =>
        Row(Proposed.And<PolicyLab>(LabSamples.Lab, new IdeaEndorsed(LabSamples.IdeaId, LabSamples.Newcomer, null))
                .And<PolicyLab>(LabSamples.Lab, new IdeaEndorsed(LabSamples.IdeaId, LabSamples.LocalActor, null))
                .And<PolicyLab>(LabSamples.Lab, new IdeaEndorsed(LabSamples.IdeaId, null, LabSamples.Organisation))
                .And<PolicyLab>(LabSamples.Lab, new EndorsementWithdrawn(LabSamples.IdeaId, LabSamples.Newcomer, null)))
            .ShouldSatisfyAllConditions(row => row.Endorsements.ShouldBe(1), row => row.Organisations.ShouldBe(1));

    [Fact]
    public void Says_what_became_of_it_and_why()
    {
        var why = Personal.Of("Too dear");
        Row(Proposed.And<PolicyLab>(LabSamples.Lab, new IdeaSelected(LabSamples.IdeaId))
                .And<PolicyLab>(LabSamples.Lab, new IdeaSetAside(LabSamples.IdeaId), Acts.Day.AddDays(2), why))
            .ShouldSatisfyAllConditions(
                row => row.Status.ShouldBe(IdeaStatus.SetAside),
                row => row.DecidedOn.ShouldBe(Acts.Day.AddDays(2)),
                row => row.Why.ShouldBe(why));
    }

    [Fact]
    public void Names_the_experiments_that_test_it() =>
        Row(Proposed.And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed)).Experiments.ShouldBe([LabSamples.ExperimentId]);

    static IdeaRow Row(Log log) => log.Row<IdeaRow>(new Ideas(), LabSamples.IdeaId).ShouldNotBeNull();
}
