using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <summary>How a journey stands after an event, for the views that show it.</summary>
static class JourneyStanding
{
    /// <param name="enrolled">True once a place was given.</param>
    public static JourneyStatus After(JourneyStatus status, IEvent e, bool enrolled) => e switch
    {
        ApplicationSubmitted => JourneyStatus.Applied,
        ApplicationDenied => JourneyStatus.Denied,
        ApplicationWaitlisted => JourneyStatus.Waitlisted,
        ParticipantEnrolled or JourneyResumed or JourneyTransferredIn => JourneyStatus.Active,
        JourneyPaused => JourneyStatus.Paused,
        JourneyWithdrawn => JourneyStatus.Withdrawn,
        JourneyTransferredOut => JourneyStatus.Transferred,
        JourneyCompleted => JourneyStatus.Completed,
        JourneyReopened => enrolled ? JourneyStatus.Active : JourneyStatus.Applied,
        _ => status,
    };

    public static bool IsClosed(this JourneyStatus status) =>
        status is JourneyStatus.Denied or JourneyStatus.Withdrawn or JourneyStatus.Transferred or JourneyStatus.Completed;

    public static bool IsUnderWay(this JourneyStatus status) => status is JourneyStatus.Active or JourneyStatus.Paused;
}
