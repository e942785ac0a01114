using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="Survey">The event that recorded it.</param>
/// <param name="Months">How many months later; null before and after.</param>
/// <param name="Marks">The answers by mark, as <c>question=mark</c>; answers in words stay on the journey.</param>
/// <param name="InWords">How many questions were answered in words.</param>
public sealed record SurveyRow(
    Guid Survey, Guid Journey, Guid Person, string Territory, string Instrument, int InstrumentVersion, int Definition,
    SurveyMoment Moment, int? Months, DateOnly Day, IReadOnlyList<string> Marks, int InWords);

/// <summary>Every questionnaire answered, before, after and months later.</summary>
public sealed class Surveys : View<Guid, SurveyRow>
{
    public override string Name => "surveys";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data is SurveyRecorded ? [e.Id] : [];

    public override SurveyRow? Apply(SurveyRow? row, RecordedEvent e) => e.Data is SurveyRecorded d
        ? new SurveyRow(e.Id, e.Stream, e.Subject, e.Territory, d.Instrument, d.InstrumentVersion, d.Definition, d.Moment, d.Months,
            e.OccurredOn, [.. d.Answers.Where(a => a.Mark is not null).Select(a => $"{a.Question}={a.Mark}")], d.Answers.Count(a => a.Words is not null))
        : row;
}
