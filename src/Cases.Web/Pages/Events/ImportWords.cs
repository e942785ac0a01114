using Cases.Engine;
using Cases.Imports;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Files of rows that were recorded, or taken back.</summary>
static class ImportWords
{
    public static Said? Of(IEvent e, Text T) => e switch
    {
        ImportStarted i => new(T["Import begun: {0} rows", i.Rows]),
        ImportEnded i => new(T["Import ended: {0} rows recorded, {1} refused", i.Recorded, i.Refused]),
        ImportRetracted i => new(T["Import taken back: {0} records, {1} kept", i.Retracted, i.Kept]),
        _ => null,
    };
}
