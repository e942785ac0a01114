using Cases.Engine;

namespace Cases;

/// <summary>Every no the product says, in every language: callers rely on the codes, people read the sentences. Those of one phase stand in its folder.</summary>
public static partial class Refusals
{
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
}
