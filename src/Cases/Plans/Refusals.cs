using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal PlanEmpty = new("plan-empty",
        "The plan has no open goal.", "Le plan n’a aucun objectif en cours.");
    public static readonly Refusal PlanUnchanged = new("plan-unchanged",
        "Approval was asked for already, and the plan has not changed since.", "La validation est déjà demandée, et le plan n’a pas changé depuis.");
    public static readonly Refusal PlanNotAwaiting = new("plan-not-awaiting",
        "This request was answered already, or the plan has changed since. Look at it again.", "Cette demande a déjà reçu une réponse, ou le plan a changé depuis. Relisez-le.");
    public static readonly Refusal OwnRequest = new("own-request",
        "Who asks for approval does not give it: somebody else has to look at the plan.", "On ne valide pas sa propre demande : une autre personne doit lire le plan.");
}
