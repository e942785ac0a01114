using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;
using Cases.Web.Pages.Events;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>One field of an entry, as it was recorded and as it was put right.</summary>
public sealed record Change(string Field, string Was, string Now)
{
    public bool Differs => Was != Now;

    /// <summary>Field by field; empty where the entry was taken back whole.</summary>
    public static IReadOnlyList<Change> Between(RecordedEvent was, RecordedEvent now, Glossary by, Text T)
    {
        var (before, after) = (Fields(was.Data, by, T).ToList(), Fields(now.Data, by, T).ToList());
        if (before.Count == 0 || after.Count == 0) return [];
        return [new(T["Day it happened"], T.Date(was.OccurredOn), T.Date(now.OccurredOn)), .. before.Zip(after, (b, a) => new Change(b.Field, b.Value ?? "—", a.Value ?? "—"))];
    }

    static IEnumerable<(string Field, string? Value)> Fields(IEvent e, Glossary by, Text T) => e switch
    {
        ContactRecorded c => Contact(c.Channel, c.Reached, c.Summary, by, T),
        ContactCorrected c => Contact(c.Channel, c.Reached, c.Summary, by, T),
        AttendanceRecorded a => Attendance(a.Status, a.Hours, T),
        AttendanceCorrected a => Attendance(a.Status, a.Hours, T),
        PhaseEntered p => [(T["Phase"], by.Phase(p.Phase))],
        PhaseEntryCorrected p => [(T["Phase"], by.Phase(p.Phase))],
        GoalSet g => Goal(g.Text, g.Target, by, T),
        GoalCorrected g => Goal(g.Text, g.Target, by, T),
        PlanStepAdded s => Step(s.Text, s.Owner, s.Due, by, T),
        PlanStepCorrected s => Step(s.Text, s.Owner, s.Due, by, T),
        IIdentity p => Identity(p, by, T),
        IContactDetails d => [(T["E-mail"], by.Open(d.Email)), (T["Telephone"], by.Open(d.Phone))],
        INeeds n => [(T["Languages and needs"], PersonWords.Needs(n, T, by))],
        _ => [],
    };

    static (string, string?)[] Identity(IIdentity person, Glossary by, Text T) =>
    [
        (T["Given name"], by.Open(person.GivenName)), (T["Family name"], by.Open(person.FamilyName)),
        (T["Date of birth"], by.Open(person.BirthDate) is { } born ? DateOnly.TryParseExact(born, "yyyy-MM-dd", out var day) ? T.Date(day) : born : null),
        (T["Language spoken"], person.Language is { } tag ? LanguageName.Of(tag, T) : null),
    ];

    static (string, string?)[] Contact(ContactChannel channel, bool reached, Personal? summary, Glossary by, Text T) =>
        [(T["How"], T[Labels.Of(channel)]), (T["Was the person reached?"], reached ? T["Yes"] : T["No"]), (T["What was said"], by.Open(summary))];

    static (string, string?)[] Attendance(AttendanceStatus status, decimal? hours, Text T) =>
        [(T["Attendance"], T[Labels.Of(status)]), (T["Hours"], hours is { } some ? T.Number(some) : T["the whole session"])];

    static (string, string?)[] Goal(Personal text, DateOnly? target, Glossary by, Text T) =>
        [(T["What the person wants to reach"], by.Open(text)), (T["By when"], target is { } day ? T.Date(day) : null)];

    static (string, string?)[] Step(Personal text, string owner, DateOnly due, Glossary by, Text T) =>
        [(T["What is to be done"], by.Open(text)), (T["Who does it"], by.Account(owner)), (T["Last day"], T.Date(due))];
}
