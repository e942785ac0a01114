using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Cases.Trail;

public sealed partial record Entry
{
    /// <summary>Reads the fields of a line back, for filters and reports; headers and data are passed over.
    /// It proves nothing: what makes a line genuine is its hash.</summary>
    /// <returns>False when the line is not an entry.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Entry? entry)
    {
        entry = null;
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryReadFields(ref reader, out entry);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    // Who acted stands in the headers, which nothing else here reads.
    internal static string? ActorOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
            if (reader is { CurrentDepth: 2, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("actor"u8))
                return reader.Read() ? reader.GetString() : null;
            else if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && !reader.ValueTextEquals("headers"u8))
                reader.Skip();
        return null;
    }

    static bool TryReadFields(ref Utf8JsonReader reader, [NotNullWhen(true)] out Entry? entry)
    {
        var fields = new Fields();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            fields.Read(ref reader);
        entry = fields.Entry();
        return entry is not null && !reader.Read();
    }

    ref struct Fields
    {
        long? _position, _version;
        Guid? _stream, _id, _subject;
        string? _streamType, _type, _territory;
        DateOnly? _occurredOn;
        DateTimeOffset? _recordedAt;

        public void Read(ref Utf8JsonReader reader)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "position": _position = reader.GetInt64(); break;
                case "version": _version = reader.GetInt64(); break;
                case "stream": _stream = reader.GetGuid(); break;
                case "id": _id = reader.GetGuid(); break;
                case "subject": _subject = reader.GetGuid(); break;
                case "streamType": _streamType = reader.GetString(); break;
                case "type": _type = reader.GetString(); break;
                case "territory": _territory = reader.GetString(); break;
                case "occurredOn": _occurredOn = DateOnly.FromDateTime(reader.GetDateTime()); break;
                case "recordedAt": _recordedAt = reader.GetDateTimeOffset(); break;
                default: reader.Skip(); break;
            }
        }

        public readonly Entry? Entry() =>
            _position is { } position && _stream is { } stream && _streamType is { } streamType && _version is { } version
            && _id is { } id && _type is { } type && _recordedAt is { } recordedAt
                ? new Entry(position, stream, streamType, version, id, type, _territory, _subject, _occurredOn, recordedAt)
                : null;
    }
}
