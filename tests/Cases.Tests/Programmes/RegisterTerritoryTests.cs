using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class RegisterTerritoryTests
{
    static readonly RegisterTerritory Register =
        new("grenoble", new Words("Grenoble-Alpes", "Grenoble-Alpes Métropole"), TerritoryKind.Metropolis, "Europe/Paris", "FR");

    static readonly TerritoryRegistered Registered =
        new("grenoble", new Words("Grenoble-Alpes", "Grenoble-Alpes Métropole"), TerritoryKind.Metropolis, "Europe/Paris", "FR");

    [Fact]
    public void Registers_a_territory_under_its_code() =>
        new Scenario().When(Register, Acts.Administrator).Then<Territory>(Territory.IdOf("grenoble"), Registered);

    [Fact]
    public void Refuses_a_code_that_is_taken() =>
        new Scenario().Given<Territory>(Territory.IdOf("grenoble"), Registered).When(Register, Acts.Administrator)
            .ThenRefused(Refusals.AlreadyExists, "code");

    [Fact]
    public void Refuses_a_code_with_capitals() =>
        new Scenario().When(Register with { Code = "Grenoble" }, Acts.Administrator).ThenRefused(Refusals.NotACode, "code");

    [Fact]
    public void Refuses_the_code_of_the_network() =>
        new Scenario().When(Register with { Code = Act.Network }, Acts.Administrator).ThenRefused(Refusals.NotACode, "code");

    [Fact]
    public void Refuses_a_territory_without_a_name() =>
        new Scenario().When(Register with { Name = new Words("", "") }, Acts.Administrator).ThenRefused(Refusals.Required, "name");

    [Fact]
    public void Refuses_a_time_zone_nobody_knows() =>
        new Scenario().When(Register with { TimeZone = "Europe/Nowhere" }, Acts.Administrator).ThenRefused(Refusals.UnknownTimeZone, "timeZone");

    [Fact]
    public void Refuses_a_country_written_out() =>
        new Scenario().When(Register with { Country = "France" }, Acts.Administrator).ThenRefused(Refusals.NotACountry, "country");

    [Fact]
    public void Refuses_a_coordinator() =>
        new Scenario().When(Register, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
