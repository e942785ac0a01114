using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
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
}
