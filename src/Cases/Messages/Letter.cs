using Cases.Engine;

namespace Cases.Messages;

/// <summary>What is written to somebody, with the template it was made from.</summary>
/// <param name="Language">The language it is written in, as a BCP 47 tag.</param>
/// <param name="Title">The mail's subject line.</param>
public sealed record Letter(string Template, int TemplateVersion, string Language, Personal Title, Personal Text);

/// <summary>What is written from. The words are texts of the pages, versioned: a changed word is a new version.</summary>
public static class Templates
{
    public const string SessionInvitation = "session-invitation";
    public const string SessionReminder = "session-reminder";
    public const string SessionMoved = "session-moved";
    public const string SessionCancelled = "session-cancelled";
    public const string AppointmentReminder = "appointment-reminder";
    public const string Notice = "notice";
    public const string InterestConfirmation = "interest-confirmation";

    /// <summary>Those a participant is written from.</summary>
    public static readonly IReadOnlyList<string> ForParticipants = [SessionInvitation, SessionReminder, SessionMoved, SessionCancelled, AppointmentReminder, Notice];
}
