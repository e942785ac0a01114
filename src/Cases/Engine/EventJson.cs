using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cases.Engine;

/// <summary>How events are written as JSON. Part of the log's format: changing it changes history.</summary>
/// <remarks>camelCase names; enums as kebab-case text; days as yyyy-MM-dd; nulls left out; personal text only sealed.</remarks>
public static class EventJson
{
    /// <summary>For what is already sealed: writing a clear text throws.</summary>
    public static JsonSerializerOptions Options { get; } = Create(personal => personal.Sealed);

    /// <summary>Options whose personal texts go through <paramref name="seal"/> on their way into the log.</summary>
    public static JsonSerializerOptions Create(Func<Personal, string> seal) => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new Sealing(seal) },
    };

    sealed class Sealing(Func<Personal, string> seal) : JsonConverter<Personal>
    {
        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Personal.FromSealed(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.IsSealed ? value.Sealed : seal(value));
    }
}
