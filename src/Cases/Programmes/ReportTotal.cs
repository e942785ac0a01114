using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Records a figure known only as a total: "over 45 local actors", with where it was read and the day it speaks of.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record ReportTotal(
    Guid EditionId, Guid TotalId, string Measure, Bound Bound, decimal Value, string Source, DateOnly SpeaksOf, string? Territory = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Edition>(EditionId), act);

    public static Decision Handle(ReportTotal command, Edition edition, Act act)
    {
        if (!edition.Exists) return Refusals.NotFound.On("editionId");
        if (edition.Reported(command.TotalId)) return Refusals.AlreadyExists.On("totalId");
        if (string.IsNullOrWhiteSpace(command.Measure)) return Refusals.Required.On("measure");
        if (Unusable(command.Value, command.Source, command.SpeaksOf, command.Territory, act) is { } refusal) return refusal;
        return Decision.Accept<Edition>(command.EditionId, new TotalReported(
            command.TotalId, command.Measure, command.Bound, command.Value, command.Source, command.SpeaksOf, command.Territory));
    }

    internal static Refusal? Unusable(decimal value, string source, DateOnly speaksOf, string? territory, Act act)
    {
        if (value < 0) return Refusals.Negative.On("value");
        if (string.IsNullOrWhiteSpace(source)) return Refusals.Required.On("source");
        if (speaksOf > act.Today) return Refusals.DayToCome.On("speaksOf");
        return territory is not null && !act.MayActIn(territory) ? Refusals.OutOfTerritory.On("territory") : null;
    }
}
