using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal JourneyClosed = new("journey-closed",
        "This journey is closed: reopen it first.", "Ce parcours est clos : rouvrez-le d’abord.");
    public static readonly Refusal JourneyNotActive = new("journey-not-active",
        "This journey is not under way.", "Ce parcours n’est pas en cours.");
    public static readonly Refusal JourneyNotPaused = new("journey-not-paused",
        "This journey is not paused.", "Ce parcours n’est pas en pause.");
    public static readonly Refusal JourneyNotClosed = new("journey-not-closed",
        "This journey is not closed.", "Ce parcours n’est pas clos.");
    public static readonly Refusal JourneyGoesOnElsewhere = new("journey-goes-on-elsewhere",
        "This journey goes on in another territory.", "Ce parcours se poursuit dans un autre territoire.");
    public static readonly Refusal UnknownPhase = new("unknown-phase",
        "The programme has no such phase.", "Le programme ne prévoit pas cette étape.");
    public static readonly Refusal UnknownTag = new("unknown-tag",
        "The programme has no such tag.", "Le programme ne prévoit pas cette étiquette.");
    public static readonly Refusal PhaseOutOfOrder = new("phase-out-of-order",
        "This phase does not follow the present one: only a coordinator may set the order aside, and says why.",
        "Cette étape ne suit pas l’étape actuelle : seul·e un·e coordinateur·rice peut déroger à l’ordre, en disant pourquoi.");
    public static readonly Refusal LastPhaseNotReached = new("last-phase-not-reached",
        "The journey has not reached its last phase: only a coordinator may complete it, and says why.",
        "Le parcours n’a pas atteint sa dernière étape : seul·e un·e coordinateur·rice peut l’achever, en disant pourquoi.");
    public static readonly Refusal UnknownClosureReason = new("unknown-closure-reason",
        "The programme has no such reason for this way of closing.", "Le programme ne prévoit pas ce motif pour cette clôture.");
    public static readonly Refusal NotTheLastPhaseEntry = new("not-the-last-phase-entry",
        "Only the last phase entered can be taken back.", "Seule la dernière étape engagée peut être annulée.");
    public static readonly Refusal NoPhaseBefore = new("no-phase-before",
        "There is no phase to go back to.", "Il n’y a pas d’étape précédente.");
    public static readonly Refusal OneReceiver = new("one-receiver",
        "Choose a territory or a service.", "Choisissez un territoire ou un service.");
    public static readonly Refusal NotTheReceiver = new("not-the-receiver",
        "Only the territory that was asked can answer.", "Seul le territoire sollicité peut répondre.");
    public static readonly Refusal NotTheSender = new("not-the-sender",
        "Only the territory that asked can take it back.", "Seul le territoire demandeur peut l’annuler.");
    public static readonly Refusal ReferralAnswered = new("referral-answered",
        "This referral was already answered or taken back.", "Cette orientation a déjà reçu une réponse ou a été annulée.");
    public static readonly Refusal ReferralNotAccepted = new("referral-not-accepted",
        "Only an accepted referral can be done.", "Seule une orientation acceptée peut être réalisée.");
    public static readonly Refusal SameTerritory = new("same-territory",
        "The journey is in this territory already.", "Le parcours est déjà dans ce territoire.");

    public static readonly Refusal NamedTwice = new("named-twice",
        "This is on the list twice.", "Cet élément figure deux fois dans la liste.");
    public static readonly Refusal AlreadyTakesPart = new("already-takes-part",
        "This person takes part already.", "Cette personne participe déjà.");
    public static readonly Refusal NotOfTheTerritory = new("not-of-the-territory",
        "This account does not follow journeys in the journey’s territory.", "Ce compte ne suit pas de parcours dans le territoire de ce parcours.");
}
