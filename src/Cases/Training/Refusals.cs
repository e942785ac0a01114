using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal DayNotOfTheSession = new("day-not-of-the-session",
        "The day and the start do not match.", "Le jour et le début ne correspondent pas.");
    public static readonly Refusal WeeksApart = new("weeks-apart",
        "Sessions of a series are 1 to {0} weeks apart.", "Les sessions d’une série sont espacées de 1 à {0} semaines.");
    public static readonly Refusal UntilOrCount = new("until-or-count",
        "Say until when, or how many sessions: one of the two.", "Indiquez jusqu’à quand, ou combien de sessions : l’un des deux.");
    public static readonly Refusal SeriesLength = new("series-length",
        "A series has {0} to {1} sessions.", "Une série compte de {0} à {1} sessions.");
    public static readonly Refusal SeveralTimeZones = new("several-time-zones",
        "These cohorts are in several time zones: plan a series for each.", "Ces cohortes relèvent de plusieurs fuseaux horaires : prévoyez une série pour chacun.");
    public static readonly Refusal AlreadyInvited = new("already-invited",
        "This person is invited already.", "Cette personne est déjà invitée.");
    public static readonly Refusal CapacityNotPositive = new("capacity-not-positive",
        "A session has room for one person at least.", "Une session accueille au moins une personne.");
    public static readonly Refusal NotTheWholeSheet = new("not-the-whole-sheet",
        "The sheet has {0} lines: name them all.", "La feuille compte {0} lignes : indiquez-les toutes.");
    public static readonly Refusal SessionCancelled = new("session-cancelled",
        "This session was cancelled.", "Cette session a été annulée.");
    public static readonly Refusal SessionFull = new("session-full",
        "This session has room for {0} people.", "Cette session peut accueillir {0} personnes.");
    public static readonly Refusal NotInvited = new("not-invited",
        "This person is not invited.", "Cette personne n’est pas invitée.");
    public static readonly Refusal NotOfTheseCohorts = new("not-of-these-cohorts",
        "This journey belongs to another cohort.", "Ce parcours relève d’une autre cohorte.");
    public static readonly Refusal OtherTrack = new("other-track",
        "This session is for the other population.", "Cette session s’adresse à l’autre public.");
    public static readonly Refusal BeforeTheSession = new("before-the-session",
        "This session takes place on {0}.", "Cette session a lieu le {0}.");
    public static readonly Refusal RollCallTaken = new("roll-call-taken",
        "The roll call was taken already: correct its lines.", "L’appel a déjà été fait : rectifiez ses lignes.");
    public static readonly Refusal RollCallNotTaken = new("roll-call-not-taken",
        "The roll call has not been taken yet.", "L’appel n’a pas encore été fait.");
    public static readonly Refusal AlreadyOnTheSheet = new("already-on-the-sheet",
        "This person is on the sheet already: correct the line.", "Cette personne figure déjà sur la feuille : rectifiez sa ligne.");
    public static readonly Refusal HoursOfAnAbsence = new("hours-of-an-absence",
        "Somebody absent has no hours.", "Une personne absente n’a pas d’heures.");
    public static readonly Refusal HoursOutsideTheSession = new("hours-outside-the-session",
        "Hours are more than 0 and at most {0}, the session’s length.", "Les heures sont supérieures à 0 et au plus {0}, la durée de la session.");
    public static readonly Refusal NotOfASeries = new("not-of-a-series",
        "This session is on its own: no others follow it.", "Cette session est isolée : aucune autre ne la suit.");
}
