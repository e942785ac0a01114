using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="Participation">The journey and what it joined: <c>journey/lab</c> or <c>journey/experiment</c>.</param>
/// <param name="PolicyLab">The lab joined; null for an experiment.</param>
/// <param name="Experiment">The experiment joined; null for a lab.</param>
public sealed record ParticipationRow(
    string Participation, Guid Journey, Guid Person, string Territory, Guid? PolicyLab, Guid? Experiment, DateOnly Since);

/// <summary>Who takes part in which lab and which experiment.</summary>
public sealed class Participations : View<string, ParticipationRow>
{
    public override string Name => "participations";

    public override int Definition => 2;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        PolicyLabJoined d => [KeyOf(e.Stream, d.PolicyLab)],
        ExperimentJoined d => [KeyOf(e.Stream, d.Experiment)],
        ParticipationRetracted d => [KeyOf(e.Stream, (d.PolicyLab ?? d.Experiment)!.Value)],
        _ => [],
    };

    public override ParticipationRow? Apply(ParticipationRow? row, RecordedEvent e) => e.Data switch
    {
        PolicyLabJoined d => new ParticipationRow(KeyOf(e.Stream, d.PolicyLab), e.Stream, e.Subject, e.Territory, d.PolicyLab, null, e.OccurredOn),
        ExperimentJoined d => new ParticipationRow(KeyOf(e.Stream, d.Experiment), e.Stream, e.Subject, e.Territory, null, d.Experiment, e.OccurredOn),
        ParticipationRetracted => null,
        _ => row,
    };

    public static string KeyOf(Guid journey, Guid joined) => $"{journey}/{joined}";
}
