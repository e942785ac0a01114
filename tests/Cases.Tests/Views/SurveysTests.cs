using Cases.Engine;
using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class SurveysTests
{
    [Fact]
    public void Lists_the_marks_and_leaves_the_words_on_the_journey() =>
        new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted)
            .And<Journey>(LabSamples.Newcomer, new SurveyRecorded("confidence", 2, 1, SurveyMoment.Later, 6,
                [new("speak-up", 4), new("trust", 3), new("why", Words: Personal.Of("I know people now"))]))
            .Row<SurveyRow>(new Surveys(), Ids.OfEvent(LabSamples.Newcomer, 1)).ShouldNotBeNull().ShouldSatisfyAllConditions(
                row => row.Marks.ShouldBe(["speak-up=4", "trust=3"]),
                row => row.InWords.ShouldBe(1),
                row => (row.Moment, row.Months, row.Person).ShouldBe((SurveyMoment.Later, 6, Samples.Person)));
}
