using System.Globalization;

namespace Cases.Web.Pages.Training;

/// <summary>A week of ISO 8601, Monday to Sunday, written 2024-W40.</summary>
public readonly record struct IsoWeek(DateOnly Monday)
{
    public DateOnly Sunday => Monday.AddDays(6);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Monday.AddDays);

    public IsoWeek Previous => new(Monday.AddDays(-7));

    public IsoWeek Next => new(Monday.AddDays(7));

    public static IsoWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>Null for what is no week of the years 1900 to 2199.</summary>
    public static IsoWeek? Parse(string typed)
    {
        if (typed.Length != 8 || typed[4..6] != "-W"
            || !int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199
            || !int.TryParse(typed[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return null;
        return new(ISOWeek.ToDateOnly(year, week, DayOfWeek.Monday));
    }

    public override string ToString()
    {
        var thursday = Monday.AddDays(3);
        return string.Create(CultureInfo.InvariantCulture, $"{thursday.Year:0000}-W{ISOWeek.GetWeekOfYear(thursday):00}");
    }
}
