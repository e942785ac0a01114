using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Cases.Engine;

namespace Cases.Web.CommandLine;

/// <summary>Rows as text that never depends on the machine: UTF-8, invariant numbers, properties in the order the row declares them.</summary>
public static class RowText
{
    public static string Json(IReadOnlyList<object> rows) =>
        string.Concat(rows.Select(row => JsonSerializer.Serialize(row, row.GetType(), EventJson.Options) + "\n"));

    /// <summary>RFC 4180, with a header line. A cell that a spreadsheet would run as a formula is kept from it by an apostrophe.</summary>
    public static string Csv(Type row, IReadOnlyList<object> rows)
    {
        var columns = row.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var text = new StringBuilder().AppendJoin(',', columns.Select(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name))).Append("\r\n");
        foreach (var r in rows) text.AppendJoin(',', columns.Select(c => Cell(Words(c.GetValue(r))))).Append("\r\n");
        return text.ToString();
    }

    /// <summary>One cell, quoted where it must be.</summary>
    public static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>A value as the cell of a table has it; a personal text as it is stored, sealed.</summary>
    internal static string Words(object? value) => value switch
    {
        null => "",
        string text => text,
        Personal personal => personal.Sealed,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(' ', list.Cast<object?>().Select(Words)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, value.GetType(), EventJson.Options),
    };
}
