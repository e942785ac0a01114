using Cases.Documents;
using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Commands;

public static class DocumentLimit
{
    /// <summary>What this installation takes less of than the rules allow; null for anything else.</summary>
    public static Refusal? Refuses(this Site site, ICommand command) =>
        command is AttachDocument { Content.Length: var length } && length > (long)site.DocumentMegabytes * 1024 * 1024
            ? Refusals.DocumentTooLarge.With(site.DocumentMegabytes).On("content")
            : null;
}
