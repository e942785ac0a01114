using Cases.Journeys;

namespace Cases.FollowUp;

/// <summary>When a rule finds something to be done, in days of the territory's calendar.</summary>
public static class TaskRules
{
    /// <summary>How many unexcused absences in a row.</summary>
    public const int Absences = 2;

    /// <summary>How long nobody reached somebody whose journey is under way.</summary>
    public const int DaysOfSilence = 30;

    /// <summary>How long before a consent's last day.</summary>
    public const int DaysBeforeConsentEnds = 30;

    /// <summary>How long after a completed journey its later survey is taken.</summary>
    public const int MonthsToSurvey = 6;

    /// <summary>How long a rule looks back: what is older was the business of its own time, and a history that was imported raises no flood.</summary>
    public const int DaysLookedBack = 60;

    /// <summary>How many days there are to do it.</summary>
    public static int DaysToDo(TaskRule rule) => rule switch
    {
        TaskRule.Absences or TaskRule.PlaceFree => 3,
        TaskRule.SurveyLater => 14,
        _ => 7,
    };
}
