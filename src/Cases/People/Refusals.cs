using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
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
    public static readonly Refusal FileIsSeen = new("file-is-seen",
        "You see this person’s file anyway: look for it in the caseload.", "Vous voyez déjà le dossier de cette personne : cherchez-le dans la file active.");
    public static readonly Refusal UnknownPurpose = new("unknown-purpose",
        "There is no such purpose of consent.", "Cette finalité de consentement n’existe pas.");
    public static readonly Refusal ConsentGiven = new("consent-given",
        "This person has consented: withdraw the consent instead.", "Cette personne a consenti : retirez plutôt le consentement.");
    public static readonly Refusal NoConsentToWithdraw = new("no-consent-to-withdraw",
        "There is no consent to withdraw.", "Il n’y a pas de consentement à retirer.");
    public static readonly Refusal ConsentNeeded = new("consent-needed",
        "This person has not consented to sharing on that day: only a coordinator may decide to share, and says why.",
        "Cette personne ne consent pas au partage à cette date : seul·e un·e coordinateur·rice peut en décider, en disant pourquoi.");
}
