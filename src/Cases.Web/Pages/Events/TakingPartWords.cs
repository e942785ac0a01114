using Cases.Engine;
using Cases.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What a participant took part in, and what is followed up.</summary>
static class TakingPartWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Met(e, T, by) ?? Done(e, T, by);

    static Said? Met(IEvent e, Text T, Glossary by) => e switch
    {
        AttendanceRecorded { Hours: { } hours } a =>
            new(T["{0}, {1} h: {2}", T[Labels.Of(a.Status)], T.Number(hours), Session(a.Session, by)], by.Open(a.Note)),
        AttendanceRecorded a => new(T["{0}: {1}", T[Labels.Of(a.Status)], Session(a.Session, by)], by.Open(a.Note)),
        AttendanceCorrected a => new(T["Correction: {0} instead of {1}, {2}", T[Labels.Of(a.Status)], T[Labels.Of(a.Was)], Session(a.Session, by)]),
        AttendanceRetracted a => new(T["Attendance taken back: {0}", Session(a.Session, by)]),
        PolicyLabJoined j => new(T["Joined a Policy Lab: {0}", by.Title(j.PolicyLab, Text.Key("Policy Lab"))]),
        ExperimentJoined j => new(T["Joined a micro-experiment: {0}", by.Title(j.Experiment, Text.Key("Micro-experiment"))]),
        ParticipationRetracted { PolicyLab: { } lab } => new(T["Never joined the Policy Lab, taken back: {0}", by.Title(lab, Text.Key("Policy Lab"))]),
        ParticipationRetracted p => new(T["Never joined the micro-experiment, taken back: {0}", by.Title(p.Experiment!.Value, Text.Key("Micro-experiment"))]),
        _ => null,
    };

    static Said? Done(IEvent e, Text T, Glossary by) => e switch
    {
        TaskSet t => new(T["Task for {0}, by {1}", by.Account(t.For), T.Date(t.Due)], by.Open(t.Text)),
        TaskRaised t => new(T["Task for {0}, by {1}", by.Account(t.For), T.Date(t.Due)], T[Labels.Of(t.Rule)]),
        TaskSnoozed t => new(T["Task put off to {0}", T.Date(t.Due)]),
        TaskHandedOver t => new(T["Task handed over to {0}", by.Account(t.For)]),
        TaskDone => new(T["Task done"]),
        TaskDropped => new(T["Task given up"]),
        SurveyRecorded { Months: { } months } s => new(T.Count(months, "Survey, {0} month later", "Survey, {0} months later"), Answers(s, T, by)),
        SurveyRecorded s => new(T["Survey, {0}: {1}", T[Labels.Of(s.Moment)], by.Instrument(s.Instrument)], Answers(s, T, by)),
        SurveyRetracted => new(T["Correction: survey taken back"]),
        _ => null,
    };

    static string Session(Guid session, Glossary by) => by.Title(session, Text.Key("Session"));

    static string Answers(SurveyRecorded survey, Text T, Glossary by) => string.Join("\n", survey.Answers.Select(answer =>
        T["{0}: {1}", by.Question(survey.Instrument, survey.InstrumentVersion, answer.Question), answer.Mark?.ToString(T.Language.Culture) ?? by.Open(answer.Words) ?? "…"]));
}
