using System.Collections.Frozen;

namespace Cases.Auditing;

/// <summary>What a mandate may open: the personal texts of events by what they say of a person. Whatever has no kind stays closed.</summary>
public enum PersonalKind
{
    /// <summary>Names of people and of what they speak for.</summary>
    Names,

    /// <summary>E-mail addresses and phone numbers.</summary>
    Contacts,

    BirthDates,

    /// <summary>What somebody wrote about or to a person.</summary>
    Notes,

    /// <summary>Why somebody acted, in their own words.</summary>
    Reasons,
}

public static class PersonalKinds
{
    static readonly FrozenDictionary<string, PersonalKind> Fields = new Dictionary<PersonalKind, string[]>
    {
        [PersonalKind.Names] = ["givenName", "familyName", "name", "organisation", "owner"],
        [PersonalKind.Contacts] = ["email", "phone"],
        [PersonalKind.BirthDates] = ["birthDate"],
        [PersonalKind.Notes] = ["text", "title", "note", "summary", "message", "description", "what", "outcome", "words", "source", "other", "fileName"],
        [PersonalKind.Reasons] = ["why", "reason"],
    }.SelectMany(kind => kind.Value.Select(field => (field, kind.Key))).ToFrozenDictionary(pair => pair.field, pair => pair.Key);

    /// <summary>The kind of a personal text by the name of its property as stored; null where none was named.</summary>
    public static PersonalKind? Of(string property) => Fields.TryGetValue(property, out var kind) ? kind : null;
}
