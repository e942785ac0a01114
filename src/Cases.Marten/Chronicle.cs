using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Cases.Marten;

/// <summary>A stream as a command loads it: all its events. The seam folds them, by each state's own <c>Evolve</c>.</summary>
public sealed record Chronicle(Guid Id, IReadOnlyList<IEvent> Events);

sealed class ChronicleProjection : SingleStreamProjection<Chronicle, Guid>
{
    public override Chronicle Evolve(Chronicle? snapshot, Guid id, IEvent e)
    {
        if (snapshot is null) return new Chronicle(id, new List<IEvent> { e });
        ((List<IEvent>)snapshot.Events).Add(e);
        return snapshot;
    }
}
