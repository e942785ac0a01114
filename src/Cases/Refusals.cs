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

    // People
    public static readonly Refusal PersonErased = new("person-erased",
        "This person’s data were erased.", "Les données de cette personne ont été effacées.");
}
