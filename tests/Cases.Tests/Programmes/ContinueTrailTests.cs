using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class ContinueTrailTests
{
    static readonly ContinueTrail Continue = new("cases.example/trail-2", "cases.example/trail", 40, "good", 52, "lost");
    static readonly TrailContinued Continued = new("cases.example/trail-2", "cases.example/trail", 40, "good", 52, "lost");
    static readonly Act Restored = Acts.By(Role.System).Because("Restored after a broken disk");

    [Fact]
    public void Names_the_last_good_checkpoint() => new Scenario().When(Continue, Restored).Then<TrailRecord>(TrailRecord.Id, Continued);

    [Fact]
    public void Refuses_the_origin_it_had() =>
        new Scenario().When(Continue with { Origin = "cases.example/trail" }, Restored).ThenRefused(Refusals.AlreadyExists, "origin");

    [Fact]
    public void Refuses_an_origin_that_is_used_up() =>
        new Scenario().Given<TrailRecord>(TrailRecord.Id, Continued).When(Continue with { Origin = "cases.example/trail", Former = "cases.example/trail-2" }, Restored)
            .ThenRefused(Refusals.AlreadyExists, "origin");

    [Fact]
    public void Refuses_to_go_on_without_a_reason() =>
        new Scenario().When(Continue, Acts.By(Role.System)).ThenRefused(Refusals.ReasonRequired);

    [Fact]
    public void Refuses_an_administrator_from_afar() =>
        new Scenario().When(Continue, Acts.Administrator.Because("x")).ThenRefused(Refusals.RoleNotAllowed);
}
