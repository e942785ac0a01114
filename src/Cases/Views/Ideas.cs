using Cases.CoCreation;
using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Views;

/// <param name="Proposers">Journeys of either population.</param>
/// <param name="Endorsements">How many participants back it now.</param>
/// <param name="Organisations">How many organisations back it now.</param>
/// <param name="DecidedOn">The day it was selected or set aside last.</param>
/// <param name="Why">By which criteria it was selected, or why it was set aside.</param>
/// <param name="Experiments">The experiments that test it.</param>
public sealed record IdeaRow(
    Guid Idea, Guid PolicyLab, string Territory, string Title, Personal? Description, IReadOnlyList<Guid> Proposers, DateOnly ProposedOn,
    IdeaStatus Status, int Endorsements, int Organisations, DateOnly? DecidedOn, Personal? Why, IReadOnlyList<Guid> Experiments);

/// <summary>The ideas of all labs, with their support and what became of them.</summary>
public sealed class Ideas : View<Guid, IdeaRow>
{
    public override string Name => "ideas";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        IdeaProposed d => [d.Idea],
        IdeaEndorsed d => [d.Idea],
        EndorsementWithdrawn d => [d.Idea],
        IdeaSelected d => [d.Idea],
        IdeaSetAside d => [d.Idea],
        ExperimentDesigned d => d.Ideas,
        _ => [],
    };

    public override IdeaRow? Apply(IdeaRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, IdeaProposed d) => new IdeaRow(
            d.Idea, e.Stream, e.Territory, d.Title, d.Description, d.Proposers, e.OccurredOn, IdeaStatus.Proposed, 0, 0, null, null, []),
        (null, _) => null,
        (_, IdeaEndorsed d) => Backed(row, d.Journey, 1),
        (_, EndorsementWithdrawn d) => Backed(row, d.Journey, -1),
        (_, IdeaSelected) => row with { Status = IdeaStatus.Selected, DecidedOn = e.OccurredOn, Why = e.Reason },
        (_, IdeaSetAside) => row with { Status = IdeaStatus.SetAside, DecidedOn = e.OccurredOn, Why = e.Reason },
        (_, ExperimentDesigned) => row with { Experiments = [.. row.Experiments, e.Stream] },
        _ => row,
    };

    static IdeaRow Backed(IdeaRow row, Guid? journey, int more) => journey is null
        ? row with { Organisations = row.Organisations + more }
        : row with { Endorsements = row.Endorsements + more };
}
