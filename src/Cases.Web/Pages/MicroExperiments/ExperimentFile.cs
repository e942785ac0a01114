using Cases.MicroExperiments;
using Cases.Views;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.MicroExperiments;

/// <summary>One experiment with what people wrote about it, opened; folded from its own events, so that what was just recorded shows.</summary>
/// <param name="Why">Why it was decided so.</param>
/// <param name="Spent">What was not taken back.</param>
public sealed record ExperimentFile(
    string? Why, IReadOnlyList<MeasurementRow> Criteria, IReadOnlyList<ResourceRow> Spent, IReadOnlyList<string> Learnings,
    IReadOnlyList<Participant> People, IReadOnlyList<StoryLine> Story)
{
    public static async Task<ExperimentFile> Read(ExperimentRow row, Looking looking, Text T, CancellationToken ct)
    {
        var history = await looking.History(row.Experiment, ct);
        var open = await looking.Opening(StoryLine.Texts(history), ct);
        var inside = history.Aggregate(MicroExperiment.Empty, (experiment, e) => MicroExperiment.Evolve(experiment, e.Data)).Participants.ToArray();
        return new ExperimentFile(open(row.Why), new Measurements().Folded(history), [.. new Resources().Folded(history).Where(r => r.Amount != 0)],
            [.. history.Select(e => e.Data).OfType<LearningNoted>().Select(l => open(l.Text)).OfType<string>()],
            await looking.Participants("c.journey = any($1)", inside, ct),
            StoryLine.Of(history, await looking.Accounts(history.Select(e => e.Actor), ct), open, T));
    }
}
