using Cases.Engine;
using Cases.Journeys;
using Cases.Training;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>The roll call's form: a status, hours and a note for each journey, by the journey's id.</summary>
static class RecordRollCallForm
{
    public static AttendanceStatus? StatusOf(FormInput form, Participant who) =>
        Enum.TryParse<AttendanceStatus>(form[$"status.{who.Journey}"], out var status) && Enum.IsDefined(status) ? status : null;

    /// <summary>Everybody with the name a refusal of their line has: the lines sent are those expected, then the others who came.</summary>
    public static (IReadOnlyList<(Participant Who, string Key)> Expected, IReadOnlyList<(Participant Who, string Key)> Others) Keyed(
        FormInput form, IReadOnlyList<Participant> expected, IReadOnlyList<Participant> others)
    {
        var next = expected.Count;
        return ([.. expected.Select((who, i) => (who, $"lines[{i}]"))],
            [.. others.Select(who => (who, StatusOf(form, who) is null ? $"other.{who.Journey}" : $"lines[{next++}]"))]);
    }

    /// <summary>The lines to send; an error beside each expected person of whom nothing is said.</summary>
    public static IReadOnlyList<RollCallLine> Lines(FormInput form, IEnumerable<(Participant Who, string Key)> people, Text T)
    {
        var lines = new List<RollCallLine>();
        foreach (var (who, key) in people)
            if (StatusOf(form, who) is { } status)
                lines.Add(new RollCallLine(who.Journey, status, form.OptionalNumber($"hours.{who.Journey}"), Personal.OfNullable(form[$"note.{who.Journey}"])));
            else if (key.StartsWith("lines", StringComparison.Ordinal))
                form.Refuse(key, T["Say whether {0} came", who.Name]);
        return lines;
    }
}
