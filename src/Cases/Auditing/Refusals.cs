using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal MandateTooWide = new("mandate-too-wide",
        "Name a territory, a person or a period: a mandate opens no whole trail.", "Indiquez un territoire, une personne ou une période : un mandat n’ouvre pas tout le journal.");
    public static readonly Refusal MandateOver = new("mandate-over",
        "This mandate has ended.", "Ce mandat a pris fin.");
    public static readonly Refusal MandateOfAnother = new("mandate-of-another",
        "This mandate is another auditor’s.", "Ce mandat est celui d’une autre personne chargée de l’audit.");
}
