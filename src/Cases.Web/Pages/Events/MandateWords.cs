using Cases.Auditing;
using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Which personal texts an auditor may have opened, and what was opened.</summary>
static class MandateWords
{
    public static Said? Of(IEvent e, Text T) => e switch
    {
        MandateGiven m => new(T["Mandate given to {0} until {1}: {2}", m.Auditor, T.Date(m.Until), string.Join(", ", m.Opens.Select(kind => T[Labels.Of(kind)]))]),
        MandateRevoked => new(T["Mandate revoked"]),
        FieldsOpened { Filter: "" } f => new(T["{0} personal texts opened beside an export of the whole trail", T.Number(f.Fields)]),
        FieldsOpened f => new(T["{0} personal texts opened beside an export ({1})", T.Number(f.Fields), f.Filter]),
        _ => null,
    };
}
