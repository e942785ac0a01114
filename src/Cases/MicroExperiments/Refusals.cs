using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
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
}
