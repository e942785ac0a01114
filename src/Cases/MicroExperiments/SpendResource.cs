using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>Writes down money or hours an experiment took.</summary>
/// <param name="Kind">What it went on, as a code of the territory's choosing.</param>
/// <param name="Unit"><c>hours</c>, or a currency's ISO 4217 code.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SpendResource(Guid ExperimentId, string Kind, decimal Amount, string Unit) : ICommand
{
    public const string Hours = "hours";

    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<MicroExperiment>(ExperimentId));

    public static Decision Handle(SpendResource command, MicroExperiment experiment)
    {
        if (!experiment.Exists) return Refusals.NotFound.On("experimentId");
        if (string.IsNullOrWhiteSpace(command.Kind)) return Refusals.Required.On("kind");
        if (command.Amount <= 0) return Refusals.AmountNotPositive.On("amount");
        if (command.Unit != Hours && !IsCurrency(command.Unit)) return Refusals.UnknownUnit.On("unit");
        return Decision.Accept<MicroExperiment>(command.ExperimentId, new ResourceSpent(command.Kind, command.Amount, command.Unit));
    }

    static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
