using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.FollowUp;

/// <summary>Records the answers to a questionnaire of the programme: before, after or months later, on closed journeys too.</summary>
/// <param name="Version">The version of the questionnaire that was answered.</param>
/// <param name="Months">How many months later; null unless the moment is later.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RecordSurvey(
    Guid JourneyId, string Instrument, int Version, SurveyMoment Moment, IReadOnlyList<SurveyAnswer> Answers, int? Months = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), await streams.Load<Programme>(journey.Programme));
    }

    public static Decision Handle(RecordSurvey command, Journey journey, Person person, Programme programme)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        var instrument = programme.Definition?.Instruments.FirstOrDefault(i => i.Code == command.Instrument && i.Version == command.Version);
        if (instrument is null) return Refusals.UnknownInstrument.On("instrument");
        if (command.Moment == SurveyMoment.Later ? command.Months is not > 0 : command.Months is not null)
            return Refusals.MonthsLater.On("months");
        if (command.Answers.Count == 0) return Refusals.Required.On("answers");
        if (RefusesAnswers(command.Answers, instrument) is { } refusal) return refusal;

        return Decision.Accept<Journey>(command.JourneyId, new SurveyRecorded(
            command.Instrument, command.Version, programme.Number, command.Moment, command.Months, command.Answers));
    }

    static Refusal? RefusesAnswers(IReadOnlyList<SurveyAnswer> answers, Instrument instrument)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < answers.Count; i++)
        {
            var refusal = seen.Add(answers[i].Question) ? Refuses(answers[i], instrument) : Refusals.NamedTwice;
            if (refusal is not null) return refusal.On($"answers[{i}]");
        }
        return null;
    }

    static Refusal? Refuses(SurveyAnswer answer, Instrument instrument)
    {
        var question = instrument.Questions.FirstOrDefault(q => q.Code == answer.Question);
        if (question is null) return Refusals.UnknownQuestion;
        if (question.Scale is { } scale)
            return answer.Words is null && answer.Mark >= 0 && answer.Mark <= scale ? null : Refusals.AnsweredByMark.With(scale);
        return answer.Mark is null && answer.Words is not null ? null : Refusals.AnsweredInWords;
    }
}
