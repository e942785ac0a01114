using Cases.Engine;
using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class SurveysTests
{
    static readonly string Key = Surveys.KeyOf(LabSamples.Newcomer, 2);

    static Log Recorded => new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted)
        .And<Journey>(LabSamples.Newcomer, new SurveyRecorded("confidence", 2, 1, SurveyMoment.Later, 6,
            [new("speak-up", 4), new("trust", 3), new("why", Words: Personal.Of("I know people now"))]));

    [Fact]
    public void Lists_the_marks_and_leaves_the_words_on_the_journey() =>
        Recorded.Row<SurveyRow>(new Surveys(), Key).ShouldNotBeNull().ShouldSatisfyAllConditions(
            row => row.Marks.ShouldBe(["speak-up=4", "trust=3"]),
            row => row.InWords.ShouldBe(1),
            row => (row.Moment, row.Months, row.Person).ShouldBe((SurveyMoment.Later, 6, Samples.Person)));

    [Fact]
    public void Forgets_a_survey_taken_back() =>
        Recorded.And<Journey>(LabSamples.Newcomer, new SurveyRetracted(2)).Row<SurveyRow>(new Surveys(), Key).ShouldBeNull();
}
