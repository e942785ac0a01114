using System.Buffers;
using System.Text;

namespace Cases.Trail.Tests;

public sealed class EntryTests
{
    const string Stream = "0c0ffee0-0000-4000-8000-000000000001";
    const string Id = "0c0ffee0-0000-4000-8000-000000000002";
    const string Subject = "0c0ffee0-0000-4000-8000-000000000003";

    static readonly Entry Full = new(
        3, new Guid(Stream), "pathway", 2, new Guid(Id), "goal-set", "FR-33", new Guid(Subject), new DateOnly(2026, 3, 2),
        new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)));

    static string Line(Entry entry, string headers = "", string data = "")
    {
        var line = new ArrayBufferWriter<byte>();
        entry.Write(Encoding.UTF8.GetBytes(headers), Encoding.UTF8.GetBytes(data), line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    [Fact]
    public void Is_one_line_of_canonical_json()
    {
        var line = Line(Full, """{"role": "caseworker", "actor": "a"}""", """{"hours": 1.50, "goal": "B1"}""");

        line.ShouldBe($$"""
            {"data":{"goal":"B1","hours":1.5},
            "headers":{"actor":"a","role":"caseworker"},
            "id":"{{Id}}",
            "occurredOn":"2026-03-02","position":3,"recordedAt":"2026-03-02T08:30:00.000000Z",
            "stream":"{{Stream}}","streamType":"pathway","subject":"{{Subject}}",
            "territory":"FR-33","type":"goal-set","version":2}
            """.ReplaceLineEndings(""));
        Encoding.UTF8.GetString(CanonicalJson.Of(line)).ShouldBe(line);
    }

    [Fact]
    public void Leaves_out_what_has_no_value() =>
        Line(Full with { Territory = null, Subject = null, OccurredOn = null }).ShouldBe($$"""
            {"id":"{{Id}}","position":3,"recordedAt":"2026-03-02T08:30:00.000000Z",
            "stream":"{{Stream}}","streamType":"pathway","type":"goal-set","version":2}
            """.ReplaceLineEndings(""));

    [Fact]
    public void Writes_microseconds_in_six_digits() =>
        Line(Full with { RecordedAt = Full.RecordedAt.AddTicks(1_234_567) }).ShouldContain("\"2026-03-02T08:30:00.123456Z\"");

    [Fact]
    public void Escapes_its_names() => Line(Full with { Territory = "a\"\n\u0001é" }).ShouldContain("""
        "territory":"a\"\n\u0001é"
        """);

    [Fact]
    public void Holds_65_535_bytes_and_not_one_more()
    {
        var room = Entry.MaxLength - Line(Full, "", """{"x":""}""").Length;

        Line(Full, "", $$"""{"x":"{{new string('a', room)}}"}""").Length.ShouldBe(Entry.MaxLength);
        Should.Throw<EntryTooLongException>(() => Line(Full, "", $$"""{"x":"{{new string('a', room + 1)}}"}"""));
    }

    [Theory, InlineData("[]"), InlineData("1"), InlineData("null"), InlineData("""{"a":1,"a":1}"""), InlineData("{")]
    public void Refuses_data_that_is_not_an_object_with_a_canonical_form(string data)
    {
        Should.Throw<NotCanonicalException>(() => Line(Full, "", data));
        Should.Throw<NotCanonicalException>(() => Line(Full, data));
    }

    [Fact]
    public void Refuses_a_negative_position() => Should.Throw<ArgumentOutOfRangeException>(() => Line(Full with { Position = -1 }));

    [Fact]
    public void Is_read_back_from_its_line()
    {
        Entry.TryRead(Encoding.UTF8.GetBytes(Line(Full, """{"position":9}""", """{"type":"no"}""")), out var read).ShouldBeTrue();

        read.ShouldBe(Full);
    }

    [Fact]
    public void Is_read_back_without_what_it_leaves_out()
    {
        var entry = Full with { Territory = null, Subject = null, OccurredOn = null };

        Entry.TryRead(Encoding.UTF8.GetBytes(Line(entry)), out var read).ShouldBeTrue();
        read.ShouldBe(entry);
    }

    [Theory]
    [InlineData(""), InlineData("{}"), InlineData("[]"), InlineData("1"), InlineData("{"), InlineData("""{"position":"x"}""")]
    [InlineData("""{"stream":1}""")]
    [InlineData("""{"occurredOn":"2026"}""")]
    public void Is_not_read_from_another_line(string line) => Entry.TryRead(Encoding.UTF8.GetBytes(line), out _).ShouldBeFalse();
}
