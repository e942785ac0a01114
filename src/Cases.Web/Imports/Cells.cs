using System.Globalization;
using Cases.Engine;

namespace Cases.Web.Imports;

/// <summary>One row's cells as values; it keeps count of the fields that are not what they should be.</summary>
public sealed class Cells(Columns columns, SheetRow row)
{
    static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"];
    static readonly string[] Times = ["HH:mm", "H:mm", "HH'h'mm", "H'h'mm", "HH'h'", "H'h'", "HH:mm:ss"];

    readonly List<string> wrong = [];

    public int Number => row.Number;

    /// <summary>The fields that cannot be used, in the order they were asked for.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    public void Refuse(string field)
    {
        if (!wrong.Contains(field)) wrong.Add(field);
    }

    public string? Text(string field) => columns.Cell(row, field) is { Length: > 0 } text ? text : null;

    public string Required(string field) => Text(field) ?? Wanting(field, "");

    public Personal? Personal(string field) => Cases.Engine.Personal.OfNullable(Text(field));

    public DateOnly Day(string field) => DayOrNone(field) ?? (Text(field) is null ? Wanting(field, default(DateOnly)) : default);

    /// <summary>A day as people write it, or as a workbook stores it: the days since 30 December 1899.</summary>
    public DateOnly? DayOrNone(string field)
    {
        if (Text(field) is not { } text) return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 3000 and < 80_000)
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return Wanting<DateOnly?>(field, null);
    }

    /// <summary>A time of day as people write it, or as a workbook stores it: a fraction of a day.</summary>
    public TimeOnly Time(string field)
    {
        var text = Text(field);
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1)
            return new TimeOnly((long)Math.Round(part * 24 * 60) * TimeSpan.TicksPerMinute);
        return Wanting(field, default(TimeOnly));
    }

    public decimal? Amount(string field) => Text(field) is not { } text ? null
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Wanting<decimal?>(field, null);

    public bool Yes(string field) => ImportField.Plain(columns.Cell(row, field)) switch
    {
        "" or "no" or "non" or "n" or "0" or "false" or "faux" => false,
        "yes" or "oui" or "y" or "o" or "x" or "1" or "true" or "vrai" => true,
        _ => Wanting(field, false),
    };

    /// <summary>One of a few words; the value said by default when the cell is empty.</summary>
    public T Word<T>(string field, IReadOnlyDictionary<string, T> words, T? otherwise = null) where T : struct =>
        Text(field) is not { } text ? otherwise ?? Wanting(field, default(T)) : words.TryGetValue(ImportField.Plain(text), out var value) ? value : Wanting(field, default(T));

    T Wanting<T>(string field, T nothing)
    {
        Refuse(field);
        return nothing;
    }
}
