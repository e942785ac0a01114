using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using Cases.Engine;
using Marten;
using Npgsql;
using NpgsqlTypes;
using Weasel.Core;

namespace Cases.Marten;

/// <summary>The log's own JSON, for Marten: only what is sealed can be written, a clear personal text throws.</summary>
/// <remarks>Marten's own serializer changes the options it is given: names, enums, and how an object in the headers is read.</remarks>
sealed class StoredJson : global::Marten.ISerializer
{
    static readonly JsonSerializerOptions Options = EventJson.Options;

    public EnumStorage EnumStorage => EnumStorage.AsString;

    public Casing Casing => Casing.CamelCase;

    public ValueCasting ValueCasting => ValueCasting.Strict;

    public string ToJson(object? document) => JsonSerializer.Serialize(document, Options);

    public string ToCleanJson(object? document) => ToJson(document);

    public string ToJsonWithTypes(object document) => ToJson(document);

    public void WriteTo(IBufferWriter<byte> writer, object? value)
    {
        using var json = new Utf8JsonWriter(writer);
        JsonSerializer.Serialize(json, value, Options);
    }

    public void WriteToCleanJson(IBufferWriter<byte> writer, object? value) => WriteTo(writer, value);

    public void WriteToJsonWithTypes(IBufferWriter<byte> writer, object value) => WriteTo(writer, value);

    public void WriteToParameter(NpgsqlParameter parameter, object? value)
    {
        parameter.NpgsqlDbType = NpgsqlDbType.Jsonb;
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.SerializeToUtf8Bytes(value, Options);
    }

    public T FromJson<T>(Stream stream) => JsonSerializer.Deserialize<T>(stream, Options)!;

    public object FromJson(Type type, Stream stream) => JsonSerializer.Deserialize(stream, type, Options)!;

    public T FromJson<T>(DbDataReader reader, int index) => JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(index), Options)!;

    public object FromJson(Type type, DbDataReader reader, int index) => JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(index), type, Options)!;

    public async ValueTask<T> FromJsonAsync<T>(Stream stream, CancellationToken cancellationToken = default) =>
        (await JsonSerializer.DeserializeAsync<T>(stream, Options, cancellationToken))!;

    public async ValueTask<object> FromJsonAsync(Type type, Stream stream, CancellationToken cancellationToken = default) =>
        (await JsonSerializer.DeserializeAsync(stream, type, Options, cancellationToken))!;

    public ValueTask<T> FromJsonAsync<T>(DbDataReader reader, int index, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(FromJson<T>(reader, index));

    public ValueTask<object> FromJsonAsync(Type type, DbDataReader reader, int index, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(FromJson(type, reader, index));
}
