using Cases.Engine;

namespace Cases.Programmes;

[StoredAs("programme-defined")]
public sealed record ProgrammeDefined(Guid Operator, int Number, Definition Definition) : IOpening
{
    string IOpening.Territory => Act.Network;
}

public sealed record Programme : IState<Programme>
{
    public static string StreamType => "programme";

    public static Programme Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    /// <summary>The number of the definition in force; 0 before the first.</summary>
    public int Number { get; private init; }

    public Definition? Definition { get; private init; }

    public static Programme Evolve(Programme state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Programme Apply(Programme state, IEvent @event) => @event switch
    {
        ProgrammeDefined e => state with { Number = e.Number, Definition = e.Definition },
        _ => state,
    };
}
