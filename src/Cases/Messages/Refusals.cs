using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal NoEmail = new("no-email",
        "No e-mail address of this person is known.", "Aucune adresse électronique de cette personne n’est connue.");
    public static readonly Refusal ContactConsentNeeded = new("contact-consent-needed",
        "Nobody may be written to without their consent to being contacted.", "On n’écrit à personne sans son consentement à être contacté·e.");
    public static readonly Refusal UnknownTemplate = new("unknown-template",
        "There is no such template to write from.", "Ce modèle de message n’existe pas.");
    public static readonly Refusal OtherTime = new("other-time",
        "The session starts at another time, or has begun.", "La session commence à une autre heure, ou a déjà commencé.");
}
