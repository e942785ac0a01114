using Cases.Engine;

namespace Cases.Training;

/// <summary>When a session takes place.</summary>
/// <param name="Day">The day it starts, in the territory's calendar: at most a day away from the instant's in UTC.</param>
/// <param name="Starts">An instant.</param>
/// <param name="Ends">An instant, after <paramref name="Starts"/>.</param>
public sealed record SessionTime(DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends)
{
    /// <summary>Why a session cannot take place then; null when it can.</summary>
    public Refusal? Refused()
    {
        if (Ends <= Starts) return Refusals.EndsBeforeItStarts.On("time.ends");
        var utc = DateOnly.FromDateTime(Starts.UtcDateTime);
        return Math.Abs(Day.DayNumber - utc.DayNumber) > 1 ? Refusals.DayNotOfTheSession.On("time.day") : null;
    }
}
