using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Web.Commands;
using Cases.Web.Mail;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>The words for the codes and ids in events. What it does not know keeps its code, and a sealed text stays sealed.</summary>
public sealed class Glossary(Text T)
{
    public Definition? Definition { get; init; }

    /// <summary>The questionnaires of every definition there ever was, the newest first: an answer is kept with the questions it answers.</summary>
    public IReadOnlyList<Instrument> Instruments { get; init; } = [];

    /// <summary>Titles of sessions, labs and experiments.</summary>
    public IReadOnlyDictionary<Guid, string> Titles { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Names of territories, by code.</summary>
    public IReadOnlyDictionary<string, string> Territories { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of accounts, by id.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; init; } = new Dictionary<string, string>();

    public Func<Personal?, string?> Open { get; init; } = static _ => null;

    public Text Text => T;

    public string Phase(string? code) => Definition?.Phase(code)?.Name.In(T.Language.Tag) ?? code ?? T["no phase"];

    /// <summary>The phase's place in the programme, from 1.</summary>
    public int Order(string code) => 1 + Math.Max(0, Definition?.Phases.ToList().FindIndex(p => p.Code == code) ?? 0);

    public string Category(string code) => Definition?.Categories.FirstOrDefault(c => c.Code == code)?.Name.In(T.Language.Tag) ?? code;

    public string Tag(string code) => Definition?.Tags?.FirstOrDefault(t => t.Code == code)?.Name.In(T.Language.Tag) ?? code;

    public string Closure(string code) => Definition?.ClosureReasons.FirstOrDefault(r => r.Code == code)?.Name.In(T.Language.Tag) ?? code;

    public string Instrument(string code) => Known(code).FirstOrDefault()?.Name.In(T.Language.Tag) ?? code;

    public string Question(string instrument, int version, string code) =>
        Questions(instrument, version).FirstOrDefault(q => q.Code == code)?.Text.In(T.Language.Tag) ?? code;

    /// <summary>What that version asked; the questions of another one where nobody knows it any more.</summary>
    public IReadOnlyList<Question> Questions(string instrument, int version) =>
        Known(instrument).OrderBy(i => i.Version != version).FirstOrDefault()?.Questions ?? [];

    IEnumerable<Instrument> Known(string code) => Instruments.Concat(Definition?.Instruments ?? []).Where(i => i.Code == code);

    public string Territory(string code) => Territories.GetValueOrDefault(code, code);

    public string Account(string id) => id switch
    {
        TaskRaised.Team => T["The team"],
        ParticipationPlan.Participant => T["The participant"],
        DueTasks.Actor or Reminding.Actor => T["A rule"],
        Delivery.Actor => T["The post"],
        Acting.Anybody => T["A visitor of the public form"],
        _ => Accounts.GetValueOrDefault(id, id),
    };

    /// <summary>The title between quotation marks, or the kind of thing where there is none.</summary>
    public string Title(Guid id, string kind) => Titles.TryGetValue(id, out var title) ? T["“{0}”", title] : T[kind];
}
