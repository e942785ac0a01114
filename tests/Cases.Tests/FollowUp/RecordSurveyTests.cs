using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.FollowUp;

public sealed class RecordSurveyTests
{
    static readonly Instrument Revised = new("confidence", 2, new Words("Confidence", "Confiance"),
    [
        new Question("speak-up", new Words("I speak up", "Je prends la parole"), Scale: 5),
        new Question("why", new Words("Why?", "Pourquoi ?"), Scale: null),
    ]);

    static readonly IReadOnlyList<SurveyAnswer> Answers =
        [new("speak-up", Mark: 4), new("why", Words: Personal.Of("I know the people now"))];

    static readonly RecordSurvey Record = new(LabSamples.Newcomer, "confidence", Version: 2, SurveyMoment.Later, Answers, Months: 6);

    static Scenario Enrolled(params IEvent[] then) => LabSamples.Enrolled(then).Given<Programme>(Samples.Programme,
        new ProgrammeDefined(Samples.Other, 2, Samples.Definition with { Instruments = [.. Samples.Definition.Instruments, Revised] }));

    [Fact]
    public void Keeps_the_questionnaire_s_version_and_the_definition_s_number() =>
        Enrolled().When(Record, Acts.Caseworker).Then<Journey>(LabSamples.Newcomer,
            new SurveyRecorded("confidence", InstrumentVersion: 2, Definition: 2, SurveyMoment.Later, 6, Answers));

    [Fact]
    public void Follows_a_closed_journey_up() =>
        Enrolled(new JourneyCompleted("moved-away", 1)).When(Record, Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, new SurveyRecorded("confidence", 2, 2, SurveyMoment.Later, 6, Answers));

    [Theory, InlineData(0), InlineData(5)]
    public void Takes_the_ends_of_the_scale(int mark)
    {
        IReadOnlyList<SurveyAnswer> answers = [new("speak-up", mark)];
        Enrolled().When(Record with { Version = 1, Moment = SurveyMoment.Before, Months = null, Answers = answers }, Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, new SurveyRecorded("confidence", 1, 2, SurveyMoment.Before, null, answers));
    }

    [Theory, InlineData("confidence", 3), InlineData("comfort", 1)]
    public void Refuses_a_questionnaire_the_programme_does_not_have(string instrument, int version) =>
        Enrolled().When(Record with { Instrument = instrument, Version = version }, Acts.Caseworker)
            .ThenRefused(Refusals.UnknownInstrument, "instrument");

    [Fact]
    public void Refuses_a_question_of_another_version() =>
        Enrolled().When(Record with { Version = 1 }, Acts.Caseworker).ThenRefused(Refusals.UnknownQuestion, "answers[1]");

    [Theory, InlineData(-1), InlineData(6), InlineData(null)]
    public void Refuses_a_mark_off_the_scale(int? mark) =>
        Answer(new SurveyAnswer("speak-up", mark)).ThenRefused(Refusals.AnsweredByMark, "answers[0]");

    [Fact]
    public void Refuses_words_for_a_mark() =>
        Answer(new SurveyAnswer("speak-up", 4, Personal.Of("Often"))).ThenRefused(Refusals.AnsweredByMark, "answers[0]");

    [Fact]
    public void Refuses_a_mark_for_words() =>
        Answer(new SurveyAnswer("why", 4)).ThenRefused(Refusals.AnsweredInWords, "answers[0]");

    [Fact]
    public void Refuses_no_words_for_words() =>
        Answer(new SurveyAnswer("why")).ThenRefused(Refusals.AnsweredInWords, "answers[0]");

    [Fact]
    public void Refuses_a_question_answered_twice() =>
        Answer(new SurveyAnswer("speak-up", 4), new SurveyAnswer("speak-up", 3)).ThenRefused(Refusals.NamedTwice, "answers[1]");

    [Fact]
    public void Refuses_a_survey_without_answers() =>
        Answer().ThenRefused(Refusals.Required, "answers");

    [Theory, InlineData(SurveyMoment.Later, null), InlineData(SurveyMoment.Later, 0), InlineData(SurveyMoment.After, 6)]
    public void Refuses_months_that_do_not_fit_the_moment(SurveyMoment moment, int? months) =>
        Enrolled().When(Record with { Moment = moment, Months = months }, Acts.Caseworker).ThenRefused(Refusals.MonthsLater, "months");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Record, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    static Scenario Answer(params SurveyAnswer[] answers) => Enrolled().When(Record with { Answers = answers }, Acts.Caseworker);

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Record, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
