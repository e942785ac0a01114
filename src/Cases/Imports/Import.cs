using Cases.Engine;

namespace Cases.Imports;

/// <summary>A file of rows begins to be recorded.</summary>
/// <param name="Digest">SHA-256 of the file, in lower-case hexadecimal: the same file is recognised.</param>
/// <param name="Rows">The rows of the file, without its header.</param>
/// <param name="Columns">Which column of the file gave which field, so that the next file of this shape is understood.</param>
[StoredAs("import-started")]
public sealed record ImportStarted(ImportKind Kind, string Digest, int Rows, IReadOnlyList<MappedColumn> Columns) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <param name="Recorded">Rows that were recorded.</param>
/// <param name="Refused">Rows that were refused, and changed nothing.</param>
[StoredAs("import-ended")]
public sealed record ImportEnded(int Recorded, int Refused) : IEvent;

/// <summary>What the import had recorded was taken back; why is in the act.</summary>
/// <param name="Retracted">Records taken back.</param>
/// <param name="Kept">Records somebody had worked on since, which stay.</param>
[StoredAs("import-retracted")]
public sealed record ImportRetracted(int Retracted, int Kept) : IEvent;

public enum ImportKind { Participants, Sessions, Attendance }

/// <param name="Field">The field, in kebab-case.</param>
/// <param name="Column">The column's header in the file.</param>
public sealed record MappedColumn(string Field, string Column);

/// <summary>One file that was recorded: everything it led to names it as its cause.</summary>
public sealed record Import : IState<Import>
{
    public static string StreamType => "import";

    public static Import Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    public int Rows { get; private init; }

    public bool Retracted { get; private init; }

    public bool Exists => Version > 0;

    public static Import Evolve(Import state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Import Apply(Import state, IEvent @event) => @event switch
    {
        ImportStarted e => state with { Rows = e.Rows },
        ImportRetracted => state with { Retracted = true },
        _ => state,
    };
}
