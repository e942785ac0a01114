using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
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
    public static readonly Refusal HasEndorsed = new("has-endorsed",
        "This person supports an idea there: withdraw that first.", "Cette personne y soutient une idée : retirez d’abord ce soutien.");
    public static readonly Refusal NotEndorsed = new("not-endorsed",
        "There is no such support.", "Ce soutien n’existe pas.");
    public static readonly Refusal IdeaSetAside = new("idea-set-aside",
        "This idea was set aside.", "Cette idée a été écartée.");
    public static readonly Refusal IdeaSelected = new("idea-selected",
        "This idea was selected already.", "Cette idée a déjà été retenue.");
}
