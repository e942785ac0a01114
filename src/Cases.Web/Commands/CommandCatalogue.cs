using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cases.Engine;

namespace Cases.Web.Commands;

/// <summary>Every command by its name on the outside: the record's own name in kebab-case. The API, seeds and imports go by it.</summary>
public static class CommandCatalogue
{
    /// <summary>How commands are written as JSON by people and programs: personal texts in clear.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static FrozenDictionary<string, Type> Types { get; } = typeof(ICommand).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICommand)))
        .ToFrozenDictionary(t => NameOf(t));

    public static string NameOf(Type command) => JsonNamingPolicy.KebabCaseLower.ConvertName(command.Name);

    /// <summary>False for what only rules send: nobody signs in as the system.</summary>
    public static bool IsForPeople(Type command) => RolesOf(command).Any(HasAccounts);

    public static bool HasAccounts(Role role) => role is not (Role.System or Role.Participant or Role.Public);

    public static IReadOnlyList<Role> RolesOf(Type command) => command.GetCustomAttribute<ByAttribute>()?.Roles ?? [];
}
