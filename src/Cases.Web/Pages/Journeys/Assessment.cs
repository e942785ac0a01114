using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Web.Pages.Journeys;

/// <summary>One questionnaire's answers side by side: before, after and months later.</summary>
/// <param name="Instrument">The questionnaire's code.</param>
/// <param name="Lines">A question that a later version words or marks otherwise has a line of its own.</param>
public sealed record Assessment(string Instrument, IReadOnlyList<Assessment.Sitting> Sittings, IReadOnlyList<Assessment.Line> Lines)
{
    /// <summary>One time the questionnaire was answered.</summary>
    public sealed record Sitting(RecordedEvent Event, SurveyRecorded Survey);

    /// <param name="Answers">One for each sitting, in their order; null where it was not asked or not answered.</param>
    public sealed record Line(Question Question, IReadOnlyList<SurveyAnswer?> Answers)
    {
        /// <summary>From the first mark to the last; null for words, and for fewer than two marks.</summary>
        public int? Change => Answers.Select(a => a?.Mark).OfType<int>().ToList() is [var first, .., var last] ? last - first : null;
    }

    /// <summary>Every questionnaire answered on the journey; an answer taken back is not among them.</summary>
    public static IReadOnlyList<Assessment> In(JourneyFile file) =>
    [
        .. file.Events.Where(e => file.Journey.Correctable<SurveyRecorded>(e.Version) is not null)
            .Select(e => new Sitting(e, (SurveyRecorded)e.Data))
            .GroupBy(s => s.Survey.Instrument)
            .Select(g => Of(g.Key, [.. g.OrderBy(s => s.Survey.Moment).ThenBy(s => s.Survey.Months).ThenBy(s => s.Event.OccurredOn)], file)),
    ];

    static Assessment Of(string instrument, IReadOnlyList<Sitting> sittings, JourneyFile file)
    {
        var asked = sittings.Select(s => file.Words.Questions(s.Survey.Instrument, s.Survey.InstrumentVersion)).ToList();
        return new(instrument, sittings, [.. asked.SelectMany(questions => questions).Distinct().Select(question => new Line(question,
            [.. sittings.Select((s, i) => asked[i].Contains(question) ? s.Survey.Answers.FirstOrDefault(a => a.Question == question.Code) : null)]))]);
    }
}
