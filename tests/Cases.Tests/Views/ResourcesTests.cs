using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ResourcesTests
{
    static readonly string Key = Resources.KeyOf(LabSamples.ExperimentId, "interpreting", "EUR");

    [Fact]
    public void Adds_up_one_kind_in_one_unit() =>
        new Log().And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed)
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 350.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 49.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 4, "hours"))
            .Row<ResourceRow>(new Resources(), Key).ShouldNotBeNull().Amount.ShouldBe(400);

    [Fact]
    public void Takes_off_what_was_retracted() =>
        new Log().And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed)
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 350.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 49.5m, "EUR"))
            .And<MicroExperiment>(LabSamples.ExperimentId, new SpendingRetracted(3, "interpreting", 49.5m, "EUR"))
            .Row<ResourceRow>(new Resources(), Key).ShouldNotBeNull().Amount.ShouldBe(350.5m);
}
