using Cases.Engine;

namespace Cases.Views;

/// <param name="Part">The import and the stream: <c>import/stream</c>.</param>
/// <param name="Subject">The person it is about, or the stream itself.</param>
/// <param name="Day">The day the first of it happened.</param>
/// <param name="Opened">True when the import opened the stream; false when it added to one that was there.</param>
/// <param name="Version">The stream's version as the import left it.</param>
public sealed record ImportedStreamRow(
    string Part, Guid Import, Guid Stream, string StreamType, string Territory, Guid Subject, DateOnly Day, bool Opened, long Version);

/// <summary>Every stream an import wrote to: where its rows came to lie, so that they can be taken back.</summary>
public sealed class ImportedStreams : View<string, ImportedStreamRow>
{
    /// <summary>What marks an imported event as such; its causation is the import.</summary>
    public const string Source = "import";

    public override string Name => "imported-streams";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) =>
        e is { Source: Source, Causation: { } import } ? [KeyOf(import, e.Stream)] : [];

    public override ImportedStreamRow? Apply(ImportedStreamRow? row, RecordedEvent e) => row is null
        ? new ImportedStreamRow(KeyOf(e.Causation!.Value, e.Stream), e.Causation.Value, e.Stream, e.StreamType, e.Territory, e.Subject, e.OccurredOn,
            e.Version == 1, e.Version)
        : row with { Version = e.Version };

    static string KeyOf(Guid import, Guid stream) => $"{import}/{stream}";
}
