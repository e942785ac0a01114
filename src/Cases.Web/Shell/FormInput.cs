using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Cases.Web.Shell;

/// <summary>
/// What was typed, and what is wrong with it. A route takes it as a parameter: a POST brings its form, a GET its query string.
/// Each getter returns the value, or notes an error beside the field and returns a default; look at <see cref="Failed"/> before using any.
/// </summary>
public sealed class FormInput
{
    readonly Dictionary<string, string> _errors = [];
    readonly OrderedDictionary<string, string> _shown = [];
    readonly Func<string, StringValues> _typed;
    readonly Text T;

    public FormInput(Func<string, StringValues> typed, Text text, TimeProvider time)
    {
        (_typed, T) = (typed, text);
        // Drawn when the form is first shown, so that sending it twice is one act.
        CommandId = Guid.TryParse(this["commandId"], out var sent) ? sent : Guid.CreateVersion7(time.GetUtcNow());
    }

    public Guid CommandId { get; }

    /// <summary>Field name to what is wrong, in the reader's language, in the order found.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    public bool Failed => _errors.Count > 0;

    /// <summary>True for what was sent after the session had ended, and is shown once more.</summary>
    public bool Kept { get; private init; }

    /// <summary>True when fields show what was typed, even where that is nothing.</summary>
    public bool ShownAgain => Failed || Kept;

    /// <summary>Notes that the page has this field, and what it is called there.</summary>
    public void Show(string field, string label) => _shown[field] = label;

    /// <summary>
    /// The field of the page beside which an error stands, for one of several values too (<c>name[3]</c>), and for what commands call otherwise but
    /// for its end (<c>recurrence.ends</c>, <c>time.ends</c>); null where the page has none.
    /// </summary>
    public string? Beside(string error) => _shown.Keys.FirstOrDefault(field => error == field || error.StartsWith(field + "[", StringComparison.Ordinal))
        ?? (error.Length == 0 ? null : _shown.Keys.FirstOrDefault(field => EndOf(field) == EndOf(error)));

    static string EndOf(string field) => field[(field.LastIndexOf('.') + 1)..];

    /// <summary>What a field of the page is called.</summary>
    public string Label(string field) => _shown[field];

    /// <summary>As typed, trimmed; empty when absent.</summary>
    public string this[string field] => ((string?)_typed(field))?.Trim() ?? "";

    public IReadOnlyList<string> All(string field) => [.. _typed(field).OfType<string>()];

    public static async ValueTask<FormInput> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var (text, time) = (services.GetRequiredService<Text>(), services.GetRequiredService<TimeProvider>());
        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return new FormInput(field => form[field], text, time);
        }
        return services.GetRequiredService<KeptInput>().Take(http) is { } kept
            ? new FormInput(field => kept(field) is { Count: > 0 } typed ? typed : http.Request.Query[field], text, time) { Kept = true }
            : new FormInput(field => http.Request.Query[field], text, time);
    }

    /// <summary>Notes what is wrong with a field; with the whole form when it names none. The first error of a field stays.</summary>
    public void Refuse(string? field, string message) => _errors.TryAdd(field ?? "", message);

    public string Required(string field, string? message = null)
    {
        if (this[field].Length == 0)
            Refuse(field, message ?? T["Fill in this field"]);
        return this[field];
    }

    public string? Optional(string field) => this[field] is { Length: > 0 } typed ? typed : null;

    public DateOnly Date(string field, string? message = null) =>
        Parse<DateOnly>(field, ReadDate, message ?? T["Enter a date, with day, month and year"]);

    public DateOnly? OptionalDate(string field) => Optional(field) is null ? null : Date(field);

    public TimeOnly Time(string field, string? message = null) =>
        Parse<TimeOnly>(field, ReadTime, message ?? T["Enter a time, such as 14:30"]);

    public TimeOnly? OptionalTime(string field) => Optional(field) is null ? null : Time(field);

    public Guid Id(string field, string? message = null) => Parse<Guid>(field, Guid.TryParse, message ?? T["Choose one"]);

    public Guid? OptionalId(string field) => Optional(field) is null ? null : Id(field);

    /// <summary>One id at least, of a field with several.</summary>
    public IReadOnlyList<Guid> Ids(string field)
    {
        var ids = OptionalIds(field);
        if (ids.Count == 0) Refuse(field, T["Choose one at least"]);
        return ids;
    }

    public IReadOnlyList<Guid> OptionalIds(string field) => [.. All(field).Select(typed => Guid.TryParse(typed, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    public int Whole(string field, int least = int.MinValue, int most = int.MaxValue)
    {
        var number = Parse<int>(field, ReadInt, T["Enter a whole number"]);
        if (number < least && !_errors.ContainsKey(field))
            Refuse(field, T["Enter {0} or more", least]);
        if (number > most)
            Refuse(field, T["Enter {0} or less", most]);
        return number;
    }

    public decimal Number(string field, string? message = null) => Parse<decimal>(field, ReadDecimal, message ?? T["Enter a number"]);

    public decimal? OptionalNumber(string field) => Optional(field) is null ? null : Number(field);

    /// <summary>A value of the enum, by its name in any case.</summary>
    public TEnum Enum<TEnum>(string field, string? message = null) where TEnum : struct, Enum =>
        Parse<TEnum>(field, ReadEnum, message ?? T["Choose one"]);

    public string OneOf(string field, IEnumerable<string> options, string? message = null)
    {
        if (!options.Contains(this[field], StringComparer.Ordinal))
            Refuse(field, message ?? T["Choose one"]);
        return this[field];
    }

    delegate bool Reader<TValue>(string typed, out TValue value);

    TValue Parse<TValue>(string field, Reader<TValue> read, string message) where TValue : struct
    {
        if (read(this[field], out var value))
            return value;
        Refuse(field, message);
        return default;
    }

    // The browser sends ISO dates; someone whose browser shows a text box may type one as their language does.
    bool ReadDate(string typed, out DateOnly date) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        || DateOnly.TryParse(typed, T.Language.Culture, DateTimeStyles.None, out date);

    static bool ReadTime(string typed, out TimeOnly time) => TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out time);

    static bool ReadEnum<TEnum>(string typed, out TEnum value) where TEnum : struct, Enum =>
        System.Enum.TryParse(typed, ignoreCase: true, out value) && System.Enum.IsDefined(value);

    static bool ReadInt(string typed, out int number) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    static bool ReadDecimal(string typed, out decimal number) =>
        decimal.TryParse(
            typed.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
