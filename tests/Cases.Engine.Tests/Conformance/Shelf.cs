using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Engine.Tests.Conformance;

// A domain of its own, so that the suite says nothing about Cases' rules: things are put on shelves, and moved between them.

[StoredAs("shelf-opened")]
public sealed record ShelfOpened(string Territory, Guid? Owner, int Room) : IOpening
{
    Guid? IOpening.Subject => Owner;
}

[StoredAs("thing-put")]
public sealed record ThingPut(string Thing, Personal? Note = null) : IEvent;

[StoredAs("thing-taken")]
public sealed record ThingTaken(string Thing) : IEvent;

[StoredAs("owner-erased")]
public sealed record OwnerErased : IErasure;

public sealed record Shelf : IState<Shelf>
{
    public static string StreamType => "shelf";

    public static Shelf Empty { get; } = new();

    public long Version { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => [Territory];

    public int Room { get; private init; }

    public ImmutableList<string> Things { get; private init; } = [];

    public static Shelf Evolve(Shelf state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Shelf Apply(Shelf state, IEvent @event) => @event switch
    {
        ShelfOpened e => state with { Territory = e.Territory, Room = e.Room },
        ThingPut e => state with { Things = state.Things.Add(e.Thing) },
        ThingTaken e => state with { Things = state.Things.Remove(e.Thing) },
        OwnerErased => state with { Room = 0 },
        _ => state,
    };
}

[By(Role.Caseworker)]
public sealed record OpenShelf(Guid Id, string Territory = "lyon", int Room = int.MaxValue, Guid? Owner = null) : ICommand
{
    public static readonly Refusal Taken = new("shelf-taken", "There is one already.", "Il y en a déjà une.");

    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        (await streams.Load<Shelf>(Id)).Version > 0 ? Taken : Decision.Accept<Shelf>(Id, new ShelfOpened(Territory, Owner, Room));
}

[By(Role.Caseworker)]
public sealed record PutThing(Guid Shelf, string Thing, Personal? Note = null) : ICommand
{
    public static readonly Refusal Full = new("shelf-full", "No room.", "Plus de place.");

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var shelf = await streams.Load<Shelf>(Shelf);
        return shelf.Things.Count >= shelf.Room ? Full : Decision.Accept<Shelf>(Shelf, new ThingPut(Thing, Note));
    }
}

[By(Role.Caseworker)]
public sealed record EraseOwner(Guid Shelf) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        _ = await streams.Load<Shelf>(Shelf);
        return Decision.Accept<Shelf>(Shelf, new OwnerErased());
    }
}

[By(Role.Caseworker)]
public sealed record MoveThing(Guid From, Guid To, string Thing) : ICommand
{
    public static readonly Refusal Missing = new("thing-missing", "It is not there.", "Il n’y est pas.");

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var shelves = await streams.LoadAll<Shelf>([From, To]);
        if (!shelves[From].Things.Contains(Thing)) return Missing;
        return Decision.Accept<Shelf>(From, new ThingTaken(Thing)).And<Shelf>(To, new ThingPut(Thing));
    }
}

/// <summary>Looks at one shelf, lets somebody else act, then writes to another.</summary>
public sealed record PutUnlessOvertaken(Guid Looked, Guid Written, Func<Task> Meanwhile) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var looked = await streams.Load<Shelf>(Looked);
        await streams.Load<Shelf>(Written);
        await Meanwhile();
        return Decision.Accept<Shelf>(Written, new ThingPut($"saw {looked.Things.Count}"));
    }
}
