using System.Text.RegularExpressions;
using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Registers a place that takes part in programmes. Its code names it from then on, everywhere.</summary>
[By(Role.Administrator)]
public sealed partial record RegisterTerritory(string Code, Words Name, TerritoryKind Kind, string TimeZone, string Country) : ICommand
{
    public Guid TerritoryId => Territory.IdOf(Code);

    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Territory>(TerritoryId), act);

    public static Decision Handle(RegisterTerritory command, Territory territory, Act act)
    {
        if (territory.Exists) return Refusals.AlreadyExists.On("code");
        if (command.Code == Act.Network || !Slug().IsMatch(command.Code)) return Refusals.NotACode.On("code");
        if (string.IsNullOrWhiteSpace(command.Name.En) || string.IsNullOrWhiteSpace(command.Name.Fr)) return Refusals.Required.On("name");
        if (!IsIana(command.TimeZone)) return Refusals.UnknownTimeZone.On("timeZone");
        if (!CountryCode().IsMatch(command.Country)) return Refusals.NotACountry.On("country");
        return Decision.Accept<Territory>(command.TerritoryId,
            new TerritoryRegistered(command.Code, command.Name, command.Kind, command.TimeZone, command.Country));
    }

    static bool IsIana(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();

    [GeneratedRegex("^[A-Z]{2}\\z")]
    private static partial Regex CountryCode();
}
