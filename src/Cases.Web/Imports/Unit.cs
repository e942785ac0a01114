using Cases.Engine;

namespace Cases.Web.Imports;

/// <summary>What is recorded together or not at all: one row, or for a roll call all rows of a session.</summary>
/// <param name="Rows">The rows, in the order of the file.</param>
/// <param name="Day">The day it happened.</param>
/// <param name="Commands">What records it.</param>
/// <param name="FieldOf">The field of the file a refusal is about; null when it is none in particular.</param>
public sealed record Unit(IReadOnlyList<int> Rows, DateOnly Day, IReadOnlyList<ICommand> Commands, Func<Refusal, string?> FieldOf)
{
    /// <summary>The streams by which each row is known to be recorded, in the order of <see cref="Rows"/>.</summary>
    public required IReadOnlyList<Guid> Streams { get; init; }

    /// <summary>Which of such a stream's events, caused by the import, says that the row was recorded.</summary>
    public Func<IEvent, bool> Proves { get; init; } = static _ => true;

    /// <summary>Which of the rows a refusal is about, and what is left without it; null for all of them.</summary>
    public Func<Refusal, (int Row, Unit? Left)?> Blame { get; init; } = static _ => null;
}
