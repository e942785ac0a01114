using System.Text.Json.Nodes;

namespace Cases.Trail;

/// <summary>Which entries a partial export holds; what is null does not matter.</summary>
/// <param name="Territory">Only this territory's.</param>
/// <param name="Stream">Only this stream's.</param>
/// <param name="From">Only what was recorded on this day or later, UTC.</param>
/// <param name="To">Only what was recorded on this day or earlier, UTC.</param>
/// <param name="Person">Only what is about this person: the entries whose subject it is.</param>
/// <param name="Actor">Only what this account recorded.</param>
/// <param name="Type">Only events of this stored name.</param>
public sealed record TrailFilter(
    string? Territory = null, Guid? Stream = null, DateOnly? From = null, DateOnly? To = null, Guid? Person = null, string? Actor = null, string? Type = null)
{
    /// <summary>The whole trail.</summary>
    public static TrailFilter Everything { get; } = new();

    /// <summary>What both admit; null where nothing can be.</summary>
    public TrailFilter? And(TrailFilter other) =>
        Differ(Territory, other.Territory) || Differ(Actor, other.Actor) || Differ(Type, other.Type)
            || Stream is { } stream && other.Stream is { } streamToo && stream != streamToo || Person is { } person && other.Person is { } personToo && person != personToo
            ? null
            : new TrailFilter(Territory ?? other.Territory, Stream ?? other.Stream, Later(From, other.From), Earlier(To, other.To),
                Person ?? other.Person, Actor ?? other.Actor, Type ?? other.Type);

    /// <summary>In words for a log or a sentence: <c>territory lyon, from 2025-01-01</c>.</summary>
    public override string ToString() => string.Join(", ", Parts().Select(part => $"{part.Name} {part.Value}"));

    internal bool Admits(Entry entry, ReadOnlySpan<byte> line)
    {
        var day = DateOnly.FromDateTime(entry.RecordedAt.UtcDateTime);
        return (Territory is null || entry.Territory == Territory) && (Stream is null || entry.Stream == Stream) && !(day < From) && !(day > To)
            && (Person is null || entry.Subject == Person) && (Type is null || entry.Type == Type) && (Actor is null || Entry.ActorOf(line) == Actor);
    }

    internal JsonObject ToJson() => new(Parts().Select(part => KeyValuePair.Create<string, JsonNode?>(part.Name, part.Value)));

    IEnumerable<(string Name, string Value)> Parts()
    {
        if (Territory is not null) yield return ("territory", Territory);
        if (Stream is { } stream) yield return ("stream", stream.ToString());
        if (From is { } from) yield return ("from", Day(from));
        if (To is { } to) yield return ("to", Day(to));
        if (Person is { } person) yield return ("person", person.ToString());
        if (Actor is not null) yield return ("actor", Actor);
        if (Type is not null) yield return ("type", Type);
    }

    static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
