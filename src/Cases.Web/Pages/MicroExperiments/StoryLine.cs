using Cases.Engine;
using Cases.MicroExperiments;
using Cases.Web.Shell;

namespace Cases.Web.Pages.MicroExperiments;

/// <summary>One thing that happened in an experiment.</summary>
/// <param name="Text">What somebody wrote about it.</param>
/// <param name="CorrectedBecause">Why it was put right later; null for what still holds.</param>
/// <param name="Correctable">The version a correction names; null for what is corrected otherwise.</param>
/// <param name="CorrectAt">The page that corrects it, under the experiment's own.</param>
public sealed record StoryLine(
    DateOnly Day, string Title, string By, string? Text = null, string? CorrectedBecause = null, long? Correctable = null, string? CorrectAt = null)
{
    /// <summary>The experiment's history, newest first by the day it happened.</summary>
    public static IReadOnlyList<StoryLine> Of(
        IReadOnlyList<RecordedEvent> history, IReadOnlyDictionary<string, string> accounts, Func<Personal?, string?> open, Text T)
    {
        var corrected = history.Where(e => e.Data is ICorrection).ToDictionary(e => ((ICorrection)e.Data).Corrects);
        var criteria = history.Select(e => e.Data).OfType<CriterionSet>().GroupBy(c => c.Code).ToDictionary(g => g.Key, g => g.Last());
        return [.. history.Select(e => Line(e)).OfType<StoryLine>().Reverse().OrderByDescending(l => l.Day)];

        StoryLine? Line(RecordedEvent e)
        {
            if (Said(e.Data, code => criteria.GetValueOrDefault(code), T) is not { } title) return null;
            var because = corrected.TryGetValue(e.Version, out var correction) ? open(correction.Reason) ?? T["No longer readable"] : null;
            var page = because is null ? CorrectedAt(e.Data) : null;
            var text = string.Join(" – ", new[] { open(Words(e.Data)), open(e.Reason) }.OfType<string>());
            return new StoryLine(e.OccurredOn, title, accounts.GetValueOrDefault(e.Actor, e.Actor), text.Length > 0 ? text : null, because, page is null ? null : e.Version, page);
        }
    }

    static string? CorrectedAt(IEvent e) => e switch
    {
        MeasurementRecorded or MeasurementCorrected => "measurements",
        ResourceSpent => "spendings",
        _ => null,
    };

    /// <summary>The personal texts of the history, to be opened in one go.</summary>
    public static IEnumerable<Personal?> Texts(IEnumerable<RecordedEvent> history) => history.SelectMany(e => new[] { Words(e.Data), e.Reason });

    static Personal? Words(IEvent e) => e switch
    {
        MeasurementRecorded m => m.Source,
        AdaptationRecorded a => a.What,
        LearningNoted l => l.Text,
        _ => null,
    };

    static string? Said(IEvent e, Func<string, CriterionSet?> criterion, Text T) => e switch
    {
        ExperimentDesigned => T["Designed"],
        CriterionSet c => T["Criterion set: {0}, {1} {2} {3}", c.Measure, T[ExperimentWords.Of(c.Direction)], T.Number(c.Target), c.Unit],
        ExperimentStarted { Overridden: true } => T["Started without all it should have"],
        ExperimentStarted => T["Started"],
        ExperimentParticipantJoined => T["A participant joined"],
        ExperimentParticipantRetracted => T["A participant never joined: taken back"],
        MeasurementRecorded m => T["Measured: {0}, {1} {2}", criterion(m.Criterion)?.Measure, T.Number(m.Value), criterion(m.Criterion)?.Unit],
        MeasurementCorrected m => T["Measurement corrected: {0}, {1} instead of {2}", criterion(m.Criterion)?.Measure, T.Number(m.Value), T.Number(m.Was)],
        AdaptationRecorded => T["Adapted"],
        ResourceSpent r => T["Spent: {0}, {1} {2}", r.Kind, T.Number(r.Amount), r.Unit == Cases.MicroExperiments.SpendResource.Hours ? T["hours"] : r.Unit],
        SpendingRetracted r => T["Spending taken back: {0}, {1} {2}", r.Kind, T.Number(r.Amount), r.Unit == Cases.MicroExperiments.SpendResource.Hours ? T["hours"] : r.Unit],
        LearningNoted => T["Learning"],
        ExperimentDecided d => T["Decided: {0}", T[ExperimentWords.Of(d.Decision)]],
        ExperimentPublished => T["Published as a good practice"],
        _ => null,
    };
}
