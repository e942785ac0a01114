using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ResourcesTests
{
    [Fact]
    public void Adds_up_one_kind_in_one_unit() =>
        new Log().And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed)
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 350.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 49.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 4, "hours"))
            .Row<ResourceRow>(new Resources(), $"{LabSamples.ExperimentId}/interpreting/EUR").ShouldNotBeNull().Amount.ShouldBe(400);
}
