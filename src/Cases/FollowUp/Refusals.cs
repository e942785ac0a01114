using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
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
