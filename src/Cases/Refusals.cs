using Cases.Engine;

namespace Cases;

/// <summary>Every no the product says, in every language: callers rely on the codes, people read the sentences.</summary>
public static class Refusals
{
    // Any command
    public static readonly Refusal RoleNotAllowed = new("role-not-allowed",
        "Your role may not do this.", "Votre rôle ne le permet pas.");
    public static readonly Refusal OutOfTerritory = new("out-of-territory",
        "This belongs to a territory you do not work in.", "Ceci relève d’un territoire où vous n’intervenez pas.");
    public static readonly Refusal DayToCome = new("day-to-come",
        "This day has not come yet.", "Ce jour n’est pas encore arrivé.");
    public static readonly Refusal NotFound = new("not-found",
        "There is no such record.", "Cet élément n’existe pas.");
    public static readonly Refusal AlreadyExists = new("already-exists",
        "This exists already.", "Ceci existe déjà.");
    public static readonly Refusal Required = new("required",
        "Fill this in.", "Renseignez ce champ.");
    public static readonly Refusal ReasonRequired = new("reason-required",
        "Say why.", "Indiquez pourquoi.");
    public static readonly Refusal Negative = new("negative",
        "This cannot be less than zero.", "Ce nombre ne peut pas être négatif.");
    public static readonly Refusal EndsBeforeItStarts = new("ends-before-it-starts",
        "The end is before the start.", "La fin précède le début.");
    public static readonly Refusal NotCorrectable = new("not-correctable",
        "There is no such entry, or it was already corrected.", "Cette saisie n’existe pas ou a déjà été rectifiée.");
    public static readonly Refusal NotReadable = new("not-readable",
        "This is not what the column holds, or nothing is known by it.", "Ce n’est pas ce que contient la colonne, ou rien n’est connu sous ce nom.");
    public static readonly Refusal ChangedSince = new("changed-since",
        "Somebody has worked on this since: it stays.", "Cet élément a été modifié depuis : il est conservé.");
    public static readonly Refusal ImportRetracted = new("import-retracted",
        "This import was taken back.", "Cet import a été annulé.");

    // Programmes
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

    // Auditing
    public static readonly Refusal MandateTooWide = new("mandate-too-wide",
        "Name a territory, a person or a period: a mandate opens no whole trail.", "Indiquez un territoire, une personne ou une période : un mandat n’ouvre pas tout le journal.");
    public static readonly Refusal MandateOver = new("mandate-over",
        "This mandate has ended.", "Ce mandat a pris fin.");
    public static readonly Refusal MandateOfAnother = new("mandate-of-another",
        "This mandate is another auditor’s.", "Ce mandat est celui d’une autre personne chargée de l’audit.");

    // Enrolment
    public static readonly Refusal AlreadyApplied = new("already-applied",
        "This person already has a journey in this cohort.", "Cette personne a déjà un parcours dans cette cohorte.");
    public static readonly Refusal UnknownCategory = new("unknown-category",
        "The programme does not have this category for this population.", "Le programme ne prévoit pas cette catégorie pour cette population.");
    public static readonly Refusal OutsideEnrolmentWindow = new("outside-enrolment-window",
        "This cohort takes applications from {0} to {1}.", "Cette cohorte reçoit les candidatures du {0} au {1}.");
    public static readonly Refusal NotAnApplicant = new("not-an-applicant",
        "Only somebody who has applied can be given a place.", "Seule une personne candidate peut recevoir une place.");
    public static readonly Refusal NoPlaceLeft = new("no-place-left",
        "No place is left: put the application on the waiting list.", "Il ne reste plus de place : inscrivez la candidature en liste d’attente.");
    public static readonly Refusal OthersWaitLonger = new("others-wait-longer",
        "Others have waited longer: only a coordinator may go past them.", "D’autres attendent depuis plus longtemps : seul·e un·e coordinateur·rice peut passer outre.");
    public static readonly Refusal PlacesAreLeft = new("places-are-left",
        "A place is left: enrol the person.", "Il reste une place : inscrivez la personne.");
    public static readonly Refusal ApplicationAnswered = new("application-answered",
        "This application was already answered.", "Cette candidature a déjà reçu une réponse.");
    public static readonly Refusal InterestAnswered = new("interest-answered",
        "This expression of interest was already answered.", "Cette manifestation d’intérêt a déjà reçu une réponse.");
    public static readonly Refusal Unreachable = new("unreachable",
        "Give an email address or a phone number.", "Indiquez une adresse électronique ou un numéro de téléphone.");

    // People
    public static readonly Refusal PersonErased = new("person-erased",
        "This person’s data were erased.", "Les données de cette personne ont été effacées.");
    public static readonly Refusal PersonMerged = new("person-merged",
        "This person was recorded twice and merged: go on with the person who is kept.",
        "Cette personne était enregistrée deux fois et a été fusionnée : poursuivez avec la personne conservée.");
    public static readonly Refusal SamePerson = new("same-person",
        "Choose two different people.", "Choisissez deux personnes différentes.");
    public static readonly Refusal AlreadyMerged = new("already-merged",
        "This person was already merged into another.", "Cette personne a déjà été fusionnée avec une autre.");
    public static readonly Refusal HasDuplicates = new("has-duplicates",
        "Others were merged into this person: keep this one, or undo those merges first.",
        "D’autres ont été fusionnées avec cette personne : conservez celle-ci, ou annulez d’abord ces fusions.");
    public static readonly Refusal NotKnownThere = new("not-known-there",
        "The other file is known in a territory where this one is not ({0}): keep the other one, or open this one to that territory first.",
        "L’autre dossier est connu dans un territoire où celui-ci ne l’est pas ({0}) : conservez l’autre, ou ouvrez d’abord celui-ci à ce territoire.");
    public static readonly Refusal NotMerged = new("not-merged",
        "These two are not merged.", "Ces deux personnes ne sont pas fusionnées.");
    public static readonly Refusal RoleHeld = new("role-held",
        "This person is of this category already.", "Cette personne relève déjà de cette catégorie.");
    public static readonly Refusal RoleNotHeld = new("role-not-held",
        "This person is not of this category.", "Cette personne ne relève pas de cette catégorie.");
    public static readonly Refusal RelationHeld = new("relation-held",
        "They are recorded as that to each other already.", "Ce lien est déjà enregistré.");
    public static readonly Refusal RelationNotHeld = new("relation-not-held",
        "They are not recorded as that to each other.", "Ce lien n’est pas enregistré.");
    public static readonly Refusal UnknownPurpose = new("unknown-purpose",
        "There is no such purpose of consent.", "Cette finalité de consentement n’existe pas.");
    public static readonly Refusal ConsentGiven = new("consent-given",
        "This person has consented: withdraw the consent instead.", "Cette personne a consenti : retirez plutôt le consentement.");
    public static readonly Refusal NoConsentToWithdraw = new("no-consent-to-withdraw",
        "There is no consent to withdraw.", "Il n’y a pas de consentement à retirer.");
    public static readonly Refusal ConsentNeeded = new("consent-needed",
        "This person has not consented to sharing on that day: only a coordinator may decide to share, and says why.",
        "Cette personne ne consent pas au partage à cette date : seul·e un·e coordinateur·rice peut en décider, en disant pourquoi.");

    // Messages
    public static readonly Refusal NoEmail = new("no-email",
        "No e-mail address of this person is known.", "Aucune adresse électronique de cette personne n’est connue.");
    public static readonly Refusal ContactConsentNeeded = new("contact-consent-needed",
        "Nobody may be written to without their consent to being contacted.", "On n’écrit à personne sans son consentement à être contacté·e.");
    public static readonly Refusal UnknownTemplate = new("unknown-template",
        "There is no such template to write from.", "Ce modèle de message n’existe pas.");

    // Journeys
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

    // Taking part
    public static readonly Refusal NamedTwice = new("named-twice",
        "This is on the list twice.", "Cet élément figure deux fois dans la liste.");
    public static readonly Refusal AlreadyTakesPart = new("already-takes-part",
        "This person takes part already.", "Cette personne participe déjà.");

    // Training
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

    // Co-creation
    public static readonly Refusal UnknownTheme = new("unknown-theme",
        "The programme does not have this theme.", "Le programme ne prévoit pas ce thème.");
    public static readonly Refusal CohortOfAnotherTerritory = new("cohort-of-another-territory",
        "This cohort belongs to another territory.", "Cette cohorte relève d’un autre territoire.");
    public static readonly Refusal NotInTheLab = new("not-in-the-lab",
        "This person does not take part in this Policy Lab.", "Cette personne ne participe pas à ce Policy Lab.");
    public static readonly Refusal PersonOrOrganisation = new("person-or-organisation",
        "Name one person or one organisation.", "Indiquez une personne ou une structure.");
    public static readonly Refusal AlreadyEndorsed = new("already-endorsed",
        "This support is recorded already.", "Ce soutien est déjà enregistré.");
    public static readonly Refusal NotEndorsed = new("not-endorsed",
        "There is no such support.", "Ce soutien n’existe pas.");
    public static readonly Refusal IdeaSetAside = new("idea-set-aside",
        "This idea was set aside.", "Cette idée a été écartée.");
    public static readonly Refusal IdeaSelected = new("idea-selected",
        "This idea was selected already.", "Cette idée a déjà été retenue.");

    // Micro-experiments
    public static readonly Refusal NoCriterion = new("no-criterion",
        "Set an evaluation criterion first, or let a coordinator say why not.",
        "Fixez d’abord un critère d’évaluation, ou laissez un·e coordinateur·rice dire pourquoi il n’y en a pas.");
    public static readonly Refusal NoSelectedIdea = new("no-selected-idea",
        "None of its ideas was selected: only a coordinator may go past that, and says why.",
        "Aucune de ses idées n’a été retenue : seul·e un·e coordinateur·rice peut passer outre, en disant pourquoi.");
    public static readonly Refusal CriterionMeasured = new("criterion-measured",
        "This criterion was measured already and stays as it is.", "Ce critère a déjà été mesuré et reste tel quel.");
    public static readonly Refusal UnknownCriterion = new("unknown-criterion",
        "The experiment does not have this criterion.", "L’expérimentation ne prévoit pas ce critère.");
    public static readonly Refusal ExperimentStarted = new("experiment-started",
        "This experiment has started already.", "Cette expérimentation a déjà commencé.");
    public static readonly Refusal ExperimentNotStarted = new("experiment-not-started",
        "This experiment has not started.", "Cette expérimentation n’a pas commencé.");
    public static readonly Refusal ExperimentDecided = new("experiment-decided",
        "This experiment was decided already.", "Le sort de cette expérimentation est déjà décidé.");
    public static readonly Refusal NotMeasured = new("not-measured",
        "Nothing was measured: it can only be stopped.", "Rien n’a été mesuré : elle ne peut qu’être arrêtée.");
    public static readonly Refusal FollowOnOfAnother = new("follow-on-of-another-decision",
        "Only an iteration goes on in another experiment.", "Seule une itération se poursuit dans une autre expérimentation.");
    public static readonly Refusal AmountNotPositive = new("amount-not-positive",
        "The amount is more than zero.", "Le montant est supérieur à zéro.");
    public static readonly Refusal UnknownUnit = new("unknown-unit",
        "The unit is hours, or a currency in three capitals.", "L’unité est hours, ou une monnaie en trois capitales.");
    public static readonly Refusal NotAGoodPractice = new("not-a-good-practice",
        "Only what was adopted or scaled is published.", "Seul ce qui a été adopté ou déployé est publié.");
    public static readonly Refusal OwnPractice = new("own-practice",
        "The practice comes from this territory.", "Cette pratique vient de ce territoire.");
    public static readonly Refusal AlreadyTakenUp = new("already-taken-up",
        "This territory has taken the practice up already.", "Ce territoire a déjà repris cette pratique.");

    // Follow-up
    public static readonly Refusal DueBeforeItIsMade = new("due-before-it-is-made",
        "The due day is before the day it was made.", "L’échéance précède le jour où il a été pris.");
    public static readonly Refusal SameDueDay = new("same-due-day",
        "That is the due day already.", "C’est déjà l’échéance.");
    public static readonly Refusal CommitmentSettled = new("commitment-settled",
        "This commitment was kept or broken already.", "Cet engagement est déjà tenu ou rompu.");
    public static readonly Refusal TaskSettled = new("task-settled",
        "This task was done or dropped already.", "Cette tâche est déjà faite ou abandonnée.");
    public static readonly Refusal GoalSettled = new("goal-settled",
        "This goal was reached or given up already.", "Cet objectif est déjà atteint ou abandonné.");
    public static readonly Refusal StepSettled = new("step-settled",
        "This step was taken or dropped already.", "Cette démarche est déjà faite ou abandonnée.");
    public static readonly Refusal GoalHasSteps = new("goal-has-steps",
        "Steps lead to this goal: take them back first.", "Des démarches mènent à cet objectif : annulez-les d’abord.");
    public static readonly Refusal UnknownInstrument = new("unknown-instrument",
        "The programme does not have this version of this questionnaire.", "Le programme ne prévoit pas cette version de ce questionnaire.");
    public static readonly Refusal UnknownQuestion = new("unknown-question",
        "The questionnaire does not have this question.", "Le questionnaire ne comporte pas cette question.");
    public static readonly Refusal AnsweredByMark = new("answered-by-mark",
        "This question is answered by a mark from 0 to {0}.", "On répond à cette question par une note de 0 à {0}.");
    public static readonly Refusal AnsweredInWords = new("answered-in-words",
        "This question is answered in words.", "On répond à cette question par des mots.");
    public static readonly Refusal MonthsLater = new("months-later",
        "Say how many months later, and only for a survey made later.", "Indiquez combien de mois après, et seulement pour une enquête ultérieure.");
}
