namespace Cases.Web.Pages.Training;

/// <summary>What one signature stands for on an attendance sheet.</summary>
public readonly record struct HalfDay(DateOnly Day, bool Morning)
{
    const int Noon = 12;
    const int AfterLunch = 13;

    // Four hours are signed for once, even across noon.
    static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>The half-days of a session, in order; never none.</summary>
    /// <param name="starts">By the clocks of the territory.</param>
    /// <param name="ends">The same, later than <paramref name="starts"/>.</param>
    public static IReadOnlyList<HalfDay> Of(DateTime starts, DateTime ends)
    {
        if (ends - starts <= Longest) return [new(DateOnly.FromDateTime(starts), starts.Hour < Noon)];
        var all = new List<HalfDay>();
        for (var day = starts.Date; day < ends; day = day.AddDays(1))
        {
            var (lunch, midnight) = (day.AddHours(AfterLunch), day.AddDays(1));
            if (starts < lunch && ends > day) all.Add(new(DateOnly.FromDateTime(day), true));
            if (starts < midnight && ends > lunch) all.Add(new(DateOnly.FromDateTime(day), false));
        }
        return all;
    }
}
