using Cases.Engine;

namespace Cases.Benchmarks;

// A domain as plain as can be, so that what is measured is the engine. An event is about 400 bytes of JSON, as a case event is.

[StoredAs("tick-opened")]
public sealed record TickOpened(string Territory) : IOpening;

[StoredAs("ticked")]
public sealed record Ticked(int Number, Guid Session, string Status, decimal Hours, string Text) : IEvent
{
    const string Filler = "Nothing in particular happened, and it took some words to say that nothing in particular happened; they are here because a record of casework has words, "
        + "and a benchmark without them would flatter every engine alike, which is of no use to anybody who reads it.";

    public static Ticked Of(int number) => new(number, Ids.Of("session", number % 100), "present", 1.5m, Filler);
}

public sealed record Clock : IState<Clock>
{
    public static string StreamType => "clock";

    public static Clock Empty { get; } = new();

    public long Version { get; private init; }

    public int Last { get; private init; }

    public IEnumerable<string> Territories => ["lyon"];

    public static Clock Evolve(Clock state, IEvent @event) =>
        state with { Version = state.Version + 1, Last = @event is Ticked t ? t.Number : state.Last };
}

[By(Role.Caseworker)]
public sealed record OpenClock(Guid Id) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        await streams.Load<Clock>(Id);
        return Decision.Accept<Clock>(Id, new TickOpened("lyon"));
    }
}

[By(Role.Caseworker)]
public sealed record Tick(Guid Id) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Decision.Accept<Clock>(Id, Ticked.Of((await streams.Load<Clock>(Id)).Last + 1));
}

public sealed record ClockRow(Guid Clock, string Territory, int Ticks, int Last, DateOnly On, decimal Hours);

/// <summary>One row a stream, inline.</summary>
public sealed class Clocks : StreamView<ClockRow>
{
    public override string Name => "clocks";

    public override int Definition => 1;

    protected override string StreamType => Clock.StreamType;

    public override ClockRow? Apply(ClockRow? row, RecordedEvent e) => e.Data switch
    {
        Ticked t => (row ?? New(e)) with { Ticks = (row?.Ticks ?? 0) + 1, Last = t.Number, On = e.OccurredOn, Hours = (row?.Hours ?? 0) + t.Hours },
        _ => row ?? New(e),
    };

    static ClockRow New(RecordedEvent e) => new(e.Stream, e.Territory, 0, 0, e.OccurredOn, 0);
}

public sealed record SessionRow(Guid Session, int Ticks, decimal Hours);

/// <summary>Few rows, many events each, behind the trail.</summary>
public sealed class TicksBySession : View<Guid, SessionRow>
{
    public override string Name => "ticks-by-session";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data is Ticked t ? [t.Session] : [];

    public override SessionRow? Apply(SessionRow? row, RecordedEvent e) => e.Data is not Ticked t ? row
        : new SessionRow(t.Session, (row?.Ticks ?? 0) + 1, (row?.Hours ?? 0) + t.Hours);
}
