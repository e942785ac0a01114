using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal NotACode = new("not-a-code",
        "A code is made of small letters, digits and hyphens.", "Un code se compose de minuscules, de chiffres et de traits d’union.");
    public static readonly Refusal UnknownTimeZone = new("unknown-time-zone",
        "There is no such time zone: write it like Europe/Paris.", "Ce fuseau horaire n’existe pas : écrivez-le comme Europe/Paris.");
    public static readonly Refusal NotACountry = new("not-a-country",
        "Write the country’s two-letter code, like FR.", "Indiquez le code du pays en deux lettres, comme FR.");
    public static readonly Refusal EditionClosed = new("edition-closed",
        "This edition is closed.", "Cette édition est close.");
    public static readonly Refusal MilestoneReached = new("milestone-reached",
        "This milestone was already reached.", "Ce jalon a déjà été atteint.");
    public static readonly Refusal FewerThanTaken = new("fewer-than-taken",
        "{0} places are already taken.", "{0} places sont déjà prises.");
    public static readonly Refusal NotAnExtension = new("not-an-extension",
        "Choose a day after {0}, the present last day.", "Choisissez un jour après le {0}, dernier jour actuel.");
}
