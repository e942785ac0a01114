using System.Buffers;
using System.Globalization;

namespace Cases.Trail;

/// <summary>A recorded event as the trail holds it: one line of canonical JSON (RFC 8785) with these fields, without its line end.
/// A field without a value is left out.</summary>
/// <param name="Position">Place in the trail, from 0; the leaf index.</param>
/// <param name="Stream">The stream the event belongs to.</param>
/// <param name="StreamType">The stored name of the stream's kind.</param>
/// <param name="Version">Place in the stream.</param>
/// <param name="Id">The event's own id.</param>
/// <param name="Type">The stored name of the event.</param>
/// <param name="Territory">The territory it happened in.</param>
/// <param name="Subject">The person or stream whose key seals the personal data inside.</param>
/// <param name="OccurredOn">The day it happened.</param>
/// <param name="RecordedAt">The moment it was recorded; written in UTC to the microsecond.</param>
public sealed partial record Entry(
    long Position,
    Guid Stream,
    string StreamType,
    long Version,
    Guid Id,
    string Type,
    string? Territory,
    Guid? Subject,
    DateOnly? OccurredOn,
    DateTimeOffset RecordedAt)
{
    /// <summary>The longest entry in bytes, which is what a C2SP tlog-tiles entry bundle can hold.</summary>
    public const int MaxLength = ushort.MaxValue;

    [ThreadStatic]
    static ByteBuffer? _line;

    /// <summary>Writes the entry with the stored JSON of its headers (who acted, in which role, why) and data.</summary>
    /// <param name="headers">A JSON object in UTF-8, or nothing.</param>
    /// <param name="data">A JSON object in UTF-8, or nothing.</param>
    /// <param name="output">Gets the canonical line; nothing when this throws.</param>
    /// <exception cref="NotCanonicalException">Headers or data are not objects, or have no canonical form
    /// (see <see cref="CanonicalJson"/>).</exception>
    /// <exception cref="EntryTooLongException">The line is longer than <see cref="MaxLength"/>.</exception>
    public void Write(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> data, IBufferWriter<byte> output)
    {
        var line = _line ??= new ByteBuffer();
        line.Clear();
        WriteFields(headers, data, line);
        if (line.Length > MaxLength)
            throw new EntryTooLongException(line.Length);
        output.Write(line.Written);
    }

    void WriteFields(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> data, ByteBuffer line)
    {
        line.Write((byte)'{');
        // The fields stand in the order of RFC 8785, which is alphabetical.
        WriteObject("\"data\":"u8, data, line);
        WriteObject("\"headers\":"u8, headers, line);
        WriteText<Guid>("\"id\":\""u8, Id, default, line);
        WriteText("\"occurredOn\":\""u8, OccurredOn, "yyyy-MM-dd", line);
        WriteNumber("\"position\":"u8, Position, line);
        WriteText<DateTime>("\"recordedAt\":\""u8, RecordedAt.UtcDateTime, "yyyy-MM-ddTHH:mm:ss.ffffffZ", line);
        WriteText<Guid>("\"stream\":\""u8, Stream, default, line);
        WriteName("\"streamType\":"u8, StreamType, line);
        WriteText("\"subject\":\""u8, Subject, default, line);
        WriteName("\"territory\":"u8, Territory, line);
        WriteName("\"type\":"u8, Type, line);
        WriteNumber("\"version\":"u8, Version, line);
        line.Write((byte)'}');
    }

    static void WriteObject(ReadOnlySpan<byte> key, ReadOnlySpan<byte> json, ByteBuffer line)
    {
        if (json.IsEmpty)
            return;
        var canonical = CanonicalJson.Canonical(json);
        if (canonical[0] != '{')
            throw new NotCanonicalException("Headers and data are JSON objects.");
        WriteKey(key, line);
        line.Write(canonical);
    }

    static void WriteNumber(ReadOnlySpan<byte> key, long value, ByteBuffer line)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1L << 53);
        WriteKey(key, line);
        Format(value, default, line);
    }

    static void WriteText<T>(ReadOnlySpan<byte> key, T? value, ReadOnlySpan<char> format, ByteBuffer line)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } present)
            return;
        WriteKey(key, line);
        Format(present, format, line);
        line.Write((byte)'"');
    }

    static void Format<T>(T value, ReadOnlySpan<char> format, ByteBuffer line) where T : IUtf8SpanFormattable
    {
        value.TryFormat(line.Space(64), out var length, format, CultureInfo.InvariantCulture);
        line.Advance(length);
    }

    static void WriteName(ReadOnlySpan<byte> key, string? name, ByteBuffer line)
    {
        if (name is null)
            return;
        WriteKey(key, line);
        CanonicalString.Write(CanonicalJson.Utf8(name), line);
    }

    static void WriteKey(ReadOnlySpan<byte> key, ByteBuffer line)
    {
        if (line.Length > 1)
            line.Write((byte)',');
        line.Write(key);
    }
}

/// <summary>The entry does not fit a C2SP entry bundle; what is large goes in by its hash.</summary>
public sealed class EntryTooLongException(int length)
    : InvalidOperationException($"An entry has at most {Entry.MaxLength} bytes; this one has {length}.");
