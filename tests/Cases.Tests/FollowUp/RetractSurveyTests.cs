using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class RetractSurveyTests
{
    static readonly RetractSurvey Retract = new(LabSamples.Newcomer, Corrects: 4);

    static readonly SurveyRecorded Recorded = new("confidence", 1, 1, SurveyMoment.Before, null, [new SurveyAnswer("speak-up", 4)]);

    [Fact]
    public void Takes_the_survey_back() =>
        LabSamples.Enrolled(Recorded).When(Retract, Acts.Caseworker.Because("Typed in twice"))
            .Then<Journey>(LabSamples.Newcomer, new SurveyRetracted(4));

    [Fact]
    public void Refuses_to_take_it_back_without_a_reason() =>
        LabSamples.Enrolled(Recorded).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_survey_taken_back_before() =>
        LabSamples.Enrolled(Recorded, new SurveyRetracted(4)).When(Retract, Acts.Caseworker.Because("Typed in twice"))
            .ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_that_is_no_survey() =>
        LabSamples.Enrolled(Recorded).When(Retract with { Corrects = 3 }, Acts.Caseworker.Because("Typed in twice"))
            .ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Enrolled(Recorded).Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Retract, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
