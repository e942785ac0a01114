using Cases.Documents;
using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What was put on a file, and what was taken off it.</summary>
static class DocumentWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        DocumentAttached d => new(T["Document attached: {0}", T[Labels.Of(d.Kind)]], by.Open(d.FileName)),
        DocumentRetracted => new(T["Correction: document taken back and destroyed"]),
        _ => null,
    };
}
