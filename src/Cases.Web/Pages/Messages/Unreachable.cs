using Cases.Engine;
using Cases.Views;

namespace Cases.Web.Pages.Messages;

static class Unreachable
{
    /// <summary>Why this person cannot be written to on that day, as <c>SendMessage</c> would answer; null when they can.</summary>
    public static Refusal? Why(PersonRow person, DateOnly today)
    {
        if (person.Erased) return Refusals.PersonErased;
        if (person.MergedInto is { } kept) return Refusals.PersonMerged.With(kept);
        if (person.Email is null) return Refusals.NoEmail;
        return person.ContactUntil >= today ? null : Refusals.ContactConsentNeeded;
    }
}
