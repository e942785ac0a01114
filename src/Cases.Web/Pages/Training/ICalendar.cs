using System.Globalization;
using System.Text;
using Cases.Views;

namespace Cases.Web.Pages.Training;

/// <summary>Sessions as an iCalendar object (RFC 5545): what, where and when, and nobody's name.</summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static string Of(IEnumerable<SessionRow> sessions)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Cases//Sessions//EN");
        foreach (var session in sessions) Event(text, session);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    static void Event(StringBuilder text, SessionRow session)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{session.Session}");
        Line(text, $"DTSTAMP:{Utc(session.RevisedAt)}");
        Line(text, $"SEQUENCE:{session.Revision.ToString(CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART:{Utc(session.Starts)}");
        Line(text, $"DTEND:{Utc(session.Ends)}");
        Line(text, $"SUMMARY:{Escaped(session.Title)}");
        Line(text, $"LOCATION:{Escaped(session.Place)}");
        Line(text, session.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // Section 3.3.11; what remains of control characters is not allowed in a text at all.
    static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => c switch
    {
        '\\' or ';' or ',' => $"\\{c}",
        '\n' => "\\n",
        _ => char.IsControl(c) ? "" : c.ToString(),
    }));

    // Section 3.1: at most 75 octets a line, the space that continues it among them, and no character cut in two.
    static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
