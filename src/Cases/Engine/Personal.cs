using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cases.Engine;

/// <summary>Text that identifies a person, or may: a name, an address, a note in somebody's own words.</summary>
/// <remarks>
/// Clear only between the command and its recording; from then on it is sealed with the subject's own key, in events, views and exports
/// alike, and stays sealed until a page opens it for somebody who may read it. It never prints itself.
/// </remarks>
[JsonConverter(typeof(PersonalJson))]
public sealed class Personal : IEquatable<Personal>
{
    readonly string text;

    Personal(string text, bool isSealed) => (this.text, IsSealed) = (text, isSealed);

    public bool IsSealed { get; }

    /// <summary>The words themselves. Throws on a sealed text: only a key ring opens those.</summary>
    public string Clear => IsSealed ? throw new InvalidOperationException("This text is sealed.") : text;

    /// <summary>The stored form. Throws on a clear text, so that none can reach the log by mistake.</summary>
    public string Sealed => IsSealed ? text : throw new InvalidOperationException("This text is not sealed yet.");

    public static Personal Of(string clear) => new(clear, isSealed: false);

    public static Personal? OfNullable(string? clear) => string.IsNullOrWhiteSpace(clear) ? null : Of(clear.Trim());

    public static Personal FromSealed(string stored) => new(stored, isSealed: true);

    public bool Equals(Personal? other) => other is not null && other.IsSealed == IsSealed && other.text == text;

    public override bool Equals(object? obj) => Equals(obj as Personal);

    public override int GetHashCode() => HashCode.Combine(IsSealed, text);

    public override string ToString() => "•••";
}

/// <summary>Reads what people send as clear text, and writes only what is sealed. Engines replace it where the log is read.</summary>
public sealed class PersonalJson : JsonConverter<Personal>
{
    public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Personal.Of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) => writer.WriteStringValue(value.Sealed);
}

/// <summary>What a person can be found by. Stored only as keyed tokens, from which the words cannot be read back.</summary>
public sealed record SearchText(params IReadOnlyList<Personal> Words)
{
    /// <summary>True to tell who is perhaps the same person by what is wholly alike; false to find people by parts of their words.</summary>
    public bool Whole { get; init; }

    public bool Equals(SearchText? other) => other is not null && Whole == other.Whole && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => Words.Aggregate(0, HashCode.Combine);
}
