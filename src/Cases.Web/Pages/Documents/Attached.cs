using Cases.Documents;
using Cases.Engine;

namespace Cases.Web.Pages.Documents;

/// <summary>A document that is on a file and was not taken back.</summary>
/// <param name="Entry">What the log knows of it.</param>
public sealed record Attached(RecordedEvent Entry, DocumentAttached Document)
{
    /// <summary>Those of a journey's events, the newest first.</summary>
    public static IReadOnlyList<Attached> In(IReadOnlyList<RecordedEvent> events)
    {
        var retracted = events.Select(e => e.Data).OfType<DocumentRetracted>().Select(r => r.Document).ToHashSet();
        return [.. events.Where(e => e.Data is DocumentAttached d && !retracted.Contains(d.Document))
            .Select(e => new Attached(e, (DocumentAttached)e.Data)).OrderByDescending(a => a.Entry.RecordedAt)];
    }
}
