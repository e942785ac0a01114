using Cases.Engine;

namespace Cases.People;

/// <summary>What the other one is to a person.</summary>
public enum RelationKind { Spouse, Parent, Child, Sibling, Guardian, Ward, Household }

/// <summary>The other one is this to the person from that day on. Told by both, each from their side.</summary>
[StoredAs("relation-started")]
public sealed record RelationStarted(Guid With, RelationKind Kind) : IEvent;

/// <summary>It was so, and is so no longer; why is in the act.</summary>
[StoredAs("relation-ended")]
public sealed record RelationEnded(Guid With, RelationKind Kind) : IEvent;

/// <summary>It was recorded in error and never was so; why is in the act.</summary>
[StoredAs("relation-retracted")]
public sealed record RelationRetracted(Guid With, RelationKind Kind) : IEvent;

public static class RelationKinds
{
    /// <summary>What the person is to the other one.</summary>
    public static RelationKind Inverse(this RelationKind kind) => kind switch
    {
        RelationKind.Parent => RelationKind.Child,
        RelationKind.Child => RelationKind.Parent,
        RelationKind.Guardian => RelationKind.Ward,
        RelationKind.Ward => RelationKind.Guardian,
        _ => kind,
    };
}
