using Cases.Engine;
using Cases.Messages;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What somebody was written, and whether it left.</summary>
static class MessageWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => e switch
    {
        MessageRequested m => new(T["E-mail written: {0}", T[Labels.OfTemplate(m.Template)]], by.Open(m.Text) is { } text ? $"{by.Open(m.Title)}\n\n{text}" : null),
        MessageSent { Route: MessageRoute.Folder } => new(T["E-mail put into the folder, because no mail server is set up"]),
        MessageSent => new(T["E-mail handed to the mail server"]),
        MessageFailed m => new(T["E-mail not delivered: {0}", T[Labels.Of(m.Fault)]]),
        _ => null,
    };
}
