using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cases.Web.Tests.Seeding;

/// <summary>What of the demonstration nobody may find in clear.</summary>
/// <param name="Names">The words of people's names.</param>
/// <param name="Texts">Addresses, numbers and people's own words.</param>
sealed record SeedSecrets(IReadOnlySet<string> Names, IReadOnlySet<string> Texts)
{
    // The properties of seed commands that hold names, addresses and people's own words.
    static readonly HashSet<string> OfNames = ["givenName", "familyName", "name", "owner"];
    static readonly HashSet<string> OfTexts = ["email", "phone", "summary", "text", "why", "what", "message", "note", "words", "reason"];

    public static SeedSecrets Read()
    {
        var (names, texts) = (new HashSet<string>(), new HashSet<string>());
        foreach (var line in Directory.GetFiles(Demonstration.Folder).SelectMany(File.ReadLines).Where(l => l.StartsWith('{')))
            Collect(JsonNode.Parse(line), names, texts);
        return new SeedSecrets(names, texts);
    }

    static void Collect(JsonNode? node, HashSet<string> names, HashSet<string> texts)
    {
        if (node is JsonArray list)
            foreach (var item in list) Collect(item, names, texts);
        // A published practice is meant to be read.
        if (node is not JsonObject properties || properties.ContainsKey("practiceId")) return;
        // What a programme or an organisation is called is nobody's name.
        var person = properties.ContainsKey("givenName") || properties.ContainsKey("interestId") || properties.ContainsKey("commitmentId");
        foreach (var (key, value) in properties)
            if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
                Keep(key, value.GetValue<string>(), person, names, texts);
            else Collect(value, names, texts);
    }

    static void Keep(string key, string value, bool person, HashSet<string> names, HashSet<string> texts)
    {
        if (person && OfNames.Contains(key)) names.UnionWith(value.Split(',')[0].Split(' '));
        else if (OfTexts.Contains(key) && !value.StartsWith('@')) texts.Add(value);
    }
}
