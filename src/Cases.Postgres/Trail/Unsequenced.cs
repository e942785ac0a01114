using System.Buffers;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>A row of the log as the trail's entry is made of it: raw JSON, no event type needed. Columns in the order of <c>unsequenced.sql</c>,
/// with null where the trail of readings has nothing.</summary>
sealed record Unsequenced(
    long Number, Guid Stream, string StreamType, long Version, Guid Id, string Type, string? Territory, Guid? Subject, DateOnly? OccurredOn,
    DateTimeOffset RecordedAt, byte[] Headers, byte[] Data)
{
    public static Unsequenced Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetInt64(3), row.GetGuid(4), row.GetString(5), Text(row, 6), row.GetFieldValue<Guid?>(7),
        row.GetFieldValue<DateOnly?>(8), row.GetFieldValue<DateTimeOffset>(9), row.GetFieldValue<byte[]>(10), row.GetFieldValue<byte[]>(11));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public void WriteEntry(long position, IBufferWriter<byte> output) =>
        new Entry(position, Stream, StreamType, Version, Id, Type, Territory, Subject, OccurredOn, RecordedAt).Write(Headers, Data, output);
}
