using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PracticesTests
{
    [Fact]
    public void Says_where_a_practice_comes_from_and_who_has_taken_it_up() =>
        new Log().And<Practice>(LabSamples.PracticeId, new PracticePublished(LabSamples.ExperimentId, "lyon", "Guichet mobile", "Vers les habitants."))
            .And<Practice>(LabSamples.PracticeId, new PracticeTakenUp("grenoble", null))
            .And<Practice>(LabSamples.PracticeId, new PracticeTakenUp("clermont-ferrand", LabSamples.FollowOn))
            .Row<PracticeRow>(new Practices(), LabSamples.PracticeId).ShouldNotBeNull().ShouldSatisfyAllConditions(
                row => row.Origin.ShouldBe("lyon"),
                row => row.TakenUpIn.ShouldBe(["grenoble", "clermont-ferrand"]));
}
