using Cases.Training;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>A day and two times of day, as they are typed in a territory's zone.</summary>
static class SessionTimes
{
    public static SessionTime Read(FormInput form, string? zone, Text T)
    {
        var day = form.Date("time.day");
        var (starts, ends) = (form.Time("time.starts"), form.Time("time.ends"));
        return form.Failed ? new SessionTime(day, default, default) : new SessionTime(day, At(day, starts, zone, T), At(day, ends, zone, T));
    }

    /// <summary>What the fields show of a session that has a time already.</summary>
    public static string Typed(DateTimeOffset instant, string? zone, Text T) => T.Time(TimeOnly.FromDateTime(T.Local(instant, zone).DateTime));

    public static DateTimeOffset At(DateOnly day, TimeOnly time, string? zone, Text T)
    {
        var local = day.ToDateTime(time);
        // Near enough to learn the offset by; where clocks change at that very hour, the earlier reading holds.
        var near = T.Local(new DateTimeOffset(local, TimeSpan.Zero), zone).Offset;
        return new DateTimeOffset(local, T.Local(new DateTimeOffset(local, near), zone).Offset);
    }
}
