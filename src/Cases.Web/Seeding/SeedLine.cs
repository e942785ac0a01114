using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Web.Commands;

namespace Cases.Web.Seeding;

/// <summary>One command of a seed file, with the circumstances of its act.</summary>
/// <param name="Command">The command's name, as in the API.</param>
/// <param name="By">The account that acts.</param>
/// <param name="Role">In which role.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="On">The day it happened; the day of <paramref name="Recorded"/> when left out.</param>
/// <param name="Reason">Why, for what asks for a reason.</param>
/// <param name="Body">The command; ids may be names, see <see cref="SeedIds"/>.</param>
public sealed record SeedLine(string Command, string By, Role Role, DateTimeOffset Recorded, JsonObject Body, DateOnly? On = null, string? Reason = null)
{
    /// <exception cref="SeedException">The line is not a command.</exception>
    public static SeedLine Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SeedLine>(line, CommandCatalogue.Json) ?? throw new SeedException("The line is empty.");
        }
        catch (JsonException e)
        {
            throw new SeedException($"Not a seed line: {e.Path} at byte {e.BytePositionInLine}.");
        }
    }

    /// <exception cref="SeedException">There is no such command, or its body is not what it takes.</exception>
    public ICommand ToCommand()
    {
        if (!CommandCatalogue.Types.TryGetValue(Command, out var type)) throw new SeedException($"There is no command '{Command}'.");
        try
        {
            return (ICommand)SeedIds.Resolved(Body).Deserialize(type, CommandCatalogue.Json)!;
        }
        catch (JsonException e)
        {
            throw new SeedException($"The body is not a {Command}: {e.Path}.");
        }
    }

    public Act ToAct(Guid commandId, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Recorded, zone).DateTime);
        return new Act
        {
            CommandId = commandId, Actor = By, Role = Role, OccurredOn = On ?? day, Now = Recorded.ToUniversalTime(), Today = day,
            Reason = Personal.OfNullable(Reason), Source = Seeder.Source,
        };
    }
}

/// <summary>Names instead of ids in seed files, so that people can read and write them.</summary>
/// <remarks>
/// <c>@person/amina</c> is an id that follows from the name. Three kinds follow the domain's own rules: <c>@territory/CODE</c>,
/// <c>@cohort/EDITION/TERRITORY</c> and <c>@journey/PERSON/EDITION/TERRITORY</c>, where EDITION and PERSON are names without their kind.
/// </remarks>
public static partial class SeedIds
{
    public static JsonNode Resolved(JsonNode body)
    {
        var text = Name().Replace(body.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            match => $"\"{Of(match.Groups[1].Value)}\"");
        return JsonNode.Parse(text)!;
    }

    public static Guid Of(string name) => name.Split('/') switch
    {
        ["territory", var code] => Territory.IdOf(code),
        ["cohort", var edition, var territory] => Cohort.IdOf(Of($"edition/{edition}"), territory),
        ["journey", var person, var edition, var territory] => Journey.IdOf(Of($"person/{person}"), Of($"cohort/{edition}/{territory}")),
        _ => Ids.Of("seed", name),
    };

    [GeneratedRegex("""
        "@([a-z0-9/-]+)"
        """)]
    private static partial Regex Name();
}

/// <summary>A seed file cannot be used; the message says where and why, without the line's content.</summary>
public sealed class SeedException(string message) : Exception(message);
