using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Puts a reported total right; the figure it replaces stays readable.</summary>
/// <param name="Corrects">The version, in the edition, of the report that was wrong.</param>
[By(Role.Coordinator, Role.Administrator)]
public sealed record CorrectReportedTotal(
    Guid EditionId, long Corrects, string Measure, Bound Bound, decimal Value, string Source, DateOnly SpeaksOf, string? Territory = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Edition>(EditionId), act);

    public static Decision Handle(CorrectReportedTotal command, Edition edition, Act act)
    {
        if (edition.Correctable(command.Corrects) is not { } total) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (string.IsNullOrWhiteSpace(command.Measure)) return Refusals.Required.On("measure");
        if (ReportTotal.Unusable(command.Value, command.Source, command.SpeaksOf, command.Territory, act) is { } refusal) return refusal;
        return Decision.Accept<Edition>(command.EditionId, new ReportedTotalCorrected(command.Corrects, total,
            command.Measure, command.Bound, command.Value, command.Source, command.SpeaksOf, command.Territory));
    }
}
