namespace Cases.Engine;

/// <summary>Something a person, a policy or an import wants done.</summary>
/// <remarks>
/// A command file holds the record, its pure static <c>Handle(command, state…, act)</c>, and <see cref="Decide"/>, which says which streams
/// the rule looks at. Page, API, seeds and imports all send the same record.
/// </remarks>
public interface ICommand
{
    ValueTask<Decision> Decide(IStreams streams, Act act);
}

/// <summary>The streams a command looks at. What is loaded is what the append is checked against.</summary>
public interface IStreams
{
    /// <summary>The state now; <c>TState.Empty</c> when the stream has no event.</summary>
    ValueTask<TState> Load<TState>(Guid stream) where TState : class, IState<TState>;

    /// <summary>The states of several streams of one kind, in one round trip.</summary>
    ValueTask<IReadOnlyDictionary<Guid, TState>> LoadAll<TState>(IEnumerable<Guid> streams) where TState : class, IState<TState>;
}

/// <summary>Loads, checks versions, records and projects; never decides.</summary>
public interface IEngine
{
    /// <summary>Decides and records in one transaction: either every event of the decision is recorded, or none.</summary>
    /// <remarks>
    /// Once <see cref="Done"/> is returned the events survive a crash of the process and of the database. The same <see cref="Act.CommandId"/>
    /// sent again returns the first outcome and records nothing. When another writer was faster the command is decided again on the new state a
    /// few times, then answered by <see cref="Conflict"/>. Faults (a lost connection) throw: the caller retries with the same command id.
    /// </remarks>
    Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default);

    /// <summary>All events of a stream, oldest first; empty when there is none.</summary>
    Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default);

    /// <summary>The trail: every settled event from a position on, in position order, dense, each exactly once. Ends at the trail's present end.</summary>
    /// <param name="from">The first position wanted; the log starts at 0.</param>
    /// <param name="to">The position to stop before; null for the end.</param>
    /// <param name="ct">Stops between two events.</param>
    IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default);
}

public abstract record Outcome;

/// <summary>Recorded, now or by an earlier sending of the same command id.</summary>
/// <param name="Events">Where each event went, in order; empty when there was nothing to do.</param>
/// <param name="Repeated">True when an earlier sending had already recorded it.</param>
public sealed record Done(IReadOnlyList<Recorded> Events, bool Repeated = false) : Outcome;

public sealed record Refused(Refusal Refusal) : Outcome;

/// <summary>Other acts kept changing what this command looked at.</summary>
/// <param name="Stream">The stream that changed.</param>
/// <param name="Actor">Who changed it last.</param>
/// <param name="Since">The stored names of the events recorded meanwhile, oldest first.</param>
public sealed record Conflict(Guid Stream, string Actor, IReadOnlyList<string> Since) : Outcome;

/// <summary>The place of one recorded event.</summary>
public sealed record Recorded(Guid Stream, long Version, Guid Id, string Type);
