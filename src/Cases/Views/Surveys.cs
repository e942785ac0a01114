using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="Survey">The journey and the version a retraction has to name: <c>journey/version</c>.</param>
/// <param name="Months">How many months later; null before and after.</param>
/// <param name="Marks">The answers by mark, as <c>question=mark</c>; answers in words stay on the journey.</param>
/// <param name="InWords">How many questions were answered in words.</param>
public sealed record SurveyRow(
    string Survey, Guid Journey, Guid Person, string Territory, string Instrument, int InstrumentVersion, int Definition,
    SurveyMoment Moment, int? Months, DateOnly Day, IReadOnlyList<string> Marks, int InWords);

/// <summary>Every questionnaire answered, before, after and months later.</summary>
public sealed class Surveys : View<string, SurveyRow>
{
    public override string Name => "surveys";

    public override IReadOnlyList<string> Indexes { get; } = ["(journey)"];

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        SurveyRecorded => [KeyOf(e.Stream, e.Version)],
        SurveyRetracted d => [KeyOf(e.Stream, d.Corrects)],
        _ => [],
    };

    public override SurveyRow? Apply(SurveyRow? row, RecordedEvent e) => e.Data is SurveyRecorded d ? Recorded(d, e) : null;

    public static string KeyOf(Guid journey, long version) => $"{journey}/{version}";

    static SurveyRow Recorded(SurveyRecorded d, RecordedEvent e) => new(
        KeyOf(e.Stream, e.Version), e.Stream, e.Subject, e.Territory, d.Instrument, d.InstrumentVersion, d.Definition, d.Moment, d.Months,
        e.OccurredOn, [.. d.Answers.Where(a => a.Mark is not null).Select(a => $"{a.Question}={a.Mark}")],
        d.Answers.Count(a => a.Words is not null));
}
