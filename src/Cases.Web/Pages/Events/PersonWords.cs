using Cases.Engine;
using Cases.People;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>A person's own stream: who they are, their roles, their consents.</summary>
static class PersonWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Known(e, T, by) ?? Consented(e, T) ?? Related(e, T);

    static Said? Known(IEvent e, Text T, Glossary by) => e switch
    {
        PersonRegistered p => new(T["Registered in {0}", by.Territory(p.Territory)]),
        ContactDetailsGiven => new(T["New contact details"]),
        PersonCorrected => new(T["Names, birth date or language put right"]),
        ContactDetailsCorrected => new(T["Contact details put right"]),
        NeedsStated n => new(T["Languages and needs"], Needs(n, T, by)),
        NeedsCorrected n => new(T["Languages and needs put right"], Needs(n, T, by)),
        RoleStarted r => new(T["From now on: {0}", by.Category(r.Category)]),
        RoleEnded r => new(T["No longer: {0}", by.Category(r.Category)]),
        RoleRetracted r => new(T["Category recorded in error, taken back: {0}", by.Category(r.Category)]),
        PersonShared { Overridden: true } s => new(T["File opened to {0}, without consent to sharing", by.Territory(s.With)]),
        PersonShared s => new(T["File opened to {0}", by.Territory(s.With)]),
        EmergencyAccessOpened a => new(T["Shown in an emergency to {0}, until {1}", by.Account(a.Account), T.DateTime(a.Until)]),
        PersonRetracted => new(T["Registered in error, taken back"]),
        PersonMerged => new(T["Recorded twice: merged into another file"]),
        DuplicateMerged => new(T["Recorded twice: another file was merged into this one"]),
        PersonUnmerged => new(T["Not the same person: the merge into another file was undone"]),
        DuplicateUnmerged => new(T["Not the same person: the merge of another file was undone"]),
        PersonDistinguished => new(T["Looks like another file, and is somebody else"]),
        PersonErased p => new(T["Personal data erased: {0}", T[Labels.Of(p.Ground)]]),
        _ => null,
    };

    // Without the other one's name: who may read it is said where the relations are listed.
    static Said? Related(IEvent e, Text T) => e switch
    {
        RelationStarted r => new(T["Relation: {0}", T[Labels.Of(r.Kind)]]),
        RelationEnded r => new(T["Relation ended: {0}", T[Labels.Of(r.Kind)]]),
        RelationRetracted r => new(T["Relation recorded in error, taken back: {0}", T[Labels.Of(r.Kind)]]),
        _ => null,
    };

    static Said? Consented(IEvent e, Text T) => e switch
    {
        ConsentGiven { Until: { } until } c => new(T["Consent given until {0}: {1}", T.Date(until), T[Labels.OfPurpose(c.Purpose)]]),
        ConsentGiven c => new(T["Consent given: {0}", T[Labels.OfPurpose(c.Purpose)]]),
        ConsentRefused c => new(T["Consent refused: {0}", T[Labels.OfPurpose(c.Purpose)]]),
        ConsentWithdrawn c => new(T["Consent withdrawn: {0}", T[Labels.OfPurpose(c.Purpose)]]),
        ConsentRetracted c => new(T["Answer recorded in error, taken back: {0}", T[Labels.OfPurpose(c.Purpose)]]),
        _ => null,
    };

    public static string Needs(INeeds needs, Text T, Glossary by) => string.Join(", ", ((IEnumerable<string?>)
    [
        .. needs.Languages.Select(l => LanguageName.Of(l, T)), needs.Interpreter ? T["an interpreter"] : null, needs.Childcare ? T["childcare"] : null, by.Open(needs.Other),
    ]).OfType<string>());
}
