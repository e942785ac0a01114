using System.Text;
using Cases.Training;
using Cases.Views;
using Cases.Web.Pages.Training;

namespace Cases.Web.Tests.Pages.Training;

public sealed class ICalendarTests
{
    static readonly SessionRow Session = new(new Guid("00000000-0000-0000-0000-00000000a007"), "lyon", [], SessionKind.Training, SessionTrack.Both, null,
        "Rights", new DateOnly(2024, 10, 14), new DateTimeOffset(2024, 10, 14, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 10, 14, 15, 0, 0, TimeSpan.Zero),
        "Town hall", "fr", null, false, null, ["secret-facilitator"], RevisedAt: new DateTimeOffset(2024, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Writes_a_session_as_an_event() => ICalendar.Of([Session]).ShouldBe(string.Join("\r\n",
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cases//Sessions//EN", "BEGIN:VEVENT", "UID:00000000-0000-0000-0000-00000000a007",
        "DTSTAMP:20240901T080000Z", "SEQUENCE:0", "DTSTART:20241014T120000Z", "DTEND:20241014T150000Z", "SUMMARY:Rights", "LOCATION:Town hall",
        "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", ""));

    [Fact]
    public void Calls_a_cancelled_session_off_under_its_next_number() =>
        ICalendar.Of([Session with { Cancelled = true, Revision = 2 }]).ShouldSatisfyAllConditions(
            text => text.ShouldContain("\r\nSTATUS:CANCELLED\r\n"), text => text.ShouldContain("\r\nSEQUENCE:2\r\n"));

    [Fact]
    public void Escapes_what_means_something_else() =>
        ICalendar.Of([Session with { Title = "Rights; duties, and\\or\r\nBEGIN:VALARM\u0007" }]).ShouldContain("SUMMARY:Rights\\; duties\\, and\\\\or\\nBEGIN:VALARM\r\n");

    [Fact]
    public void Folds_lines_at_75_octets_between_characters()
    {
        var title = string.Concat(Enumerable.Repeat("é€😀", 40));
        var text = ICalendar.Of([Session with { Title = title }]);

        text.Split("\r\n").Max(Encoding.UTF8.GetByteCount).ShouldBeLessThanOrEqualTo(75);
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{title}\r\n");
    }
}
