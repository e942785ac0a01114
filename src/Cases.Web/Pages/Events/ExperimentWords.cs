using Cases.Engine;
using Cases.MicroExperiments;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Micro-experiments, and the practices that come out of them.</summary>
static class ExperimentWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Run(e, T) ?? Measured(e, T, by) ?? Shared(e, T, by);

    static Said? Run(IEvent e, Text T) => e switch
    {
        ExperimentDesigned d => new(T["Micro-experiment designed: {0}", d.Title], d.Hypothesis),
        ExperimentStarted { Overridden: true } => new(T["Micro-experiment started, a rule set aside"]),
        ExperimentStarted => new(T["Micro-experiment started"]),
        ExperimentParticipantJoined => new(T["Somebody joined the micro-experiment"]),
        ExperimentParticipantRetracted => new(T["Somebody never joined the micro-experiment, taken back"]),
        ExperimentDecided d => new(T["Decided: {0}", T[Labels.Of(d.Decision)]]),
        ExperimentPublished => new(T["Published as a good practice"]),
        _ => null,
    };

    static Said? Measured(IEvent e, Text T, Glossary by) => e switch
    {
        CriterionSet c => new(T["Evaluation criterion: {0}, target {1} {2}", c.Measure, T.Number(c.Target), c.Unit]),
        MeasurementRecorded { Met: true } m => new(T["Measured {0}: {1}, target reached", m.Criterion, T.Number(m.Value)], by.Open(m.Source)),
        MeasurementRecorded m => new(T["Measured {0}: {1}, target not reached", m.Criterion, T.Number(m.Value)], by.Open(m.Source)),
        MeasurementCorrected m => new(T["Correction: {0} measured {1} instead of {2}", m.Criterion, T.Number(m.Value), T.Number(m.Was)]),
        AdaptationRecorded a => new(T["Adapted"], by.Open(a.What)),
        ResourceSpent r => new(T["Spent: {0}, {1} {2}", r.Kind, T.Number(r.Amount), Unit(r.Unit, T)]),
        SpendingRetracted r => new(T["Correction: spending taken back, {0}, {1} {2}", r.Kind, T.Number(r.Amount), Unit(r.Unit, T)]),
        LearningNoted l => new(T["Learning"], by.Open(l.Text)),
        _ => null,
    };

    static string Unit(string unit, Text T) => unit == SpendResource.Hours ? T["hours"] : unit;

    static Said? Shared(IEvent e, Text T, Glossary by) => e switch
    {
        PracticePublished p => new(T["Good practice published from {0}: {1}", by.Territory(p.Origin), p.Title], p.Summary),
        PracticeTakenUp p => new(T["Good practice taken up in {0}", by.Territory(p.Territory)]),
        _ => null,
    };
}
