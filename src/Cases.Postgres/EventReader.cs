using System.Text.Json;
using Cases.Engine;
using Npgsql;

namespace Cases.Postgres;

/// <summary>Turns a row of the log into an event: the columns come in the order of <c>load_streams.sql</c> and <c>read_trail.sql</c>.</summary>
sealed class EventReader(EventNames names)
{
    public RecordedEvent Read(NpgsqlDataReader row)
    {
        var type = row.GetString(4);
        var headers = Headers.Read(row.GetFieldValue<byte[]>(6));
        return new RecordedEvent
        {
            Stream = row.GetGuid(0),
            StreamType = row.GetString(1),
            Version = row.GetInt64(2),
            Id = row.GetGuid(3),
            Type = type,
            Data = (IEvent)JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(5), names.TypeOf(type), EventJson.Options)!,
            RecordedAt = row.GetFieldValue<DateTimeOffset>(7),
            Territory = row.GetString(8),
            Position = row.FieldCount > 9 && !row.IsDBNull(9) ? row.GetInt64(9) : null,
            Subject = headers.Subject,
            OccurredOn = headers.OccurredOn,
            CommandId = headers.Command,
            Actor = headers.Actor,
            Role = headers.Role,
            Reason = headers.Reason,
            Source = headers.Source,
            Causation = headers.Causation,
        };
    }

    public async IAsyncEnumerable<RecordedEvent> ReadAll(
        NpgsqlCommand command, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) yield return Read(row);
    }
}
