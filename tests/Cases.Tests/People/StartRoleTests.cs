using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.People;

public sealed class StartRoleTests
{
    static readonly StartRole Start = new(Samples.Person, Samples.Programme, Population.LocalActor, "public-agent");

    static Scenario Ready(params IEvent[] then) => Samples.Known(then).Given<Programme>(Samples.Programme, Samples.Defined);

    [Fact]
    public void Starts_a_role_beside_those_already_held() =>
        Ready(new RoleStarted(Population.Newcomer, "asylum-seeker")).When(Start, Acts.Caseworker)
            .Then<Person>(Samples.Person, new RoleStarted(Population.LocalActor, "public-agent"));

    [Fact]
    public void Starts_a_role_again_that_had_ended() =>
        Ready(new RoleStarted(Population.LocalActor, "public-agent"), new RoleEnded(Population.LocalActor, "public-agent"))
            .When(Start, Acts.Caseworker)
            .Then<Person>(Samples.Person, new RoleStarted(Population.LocalActor, "public-agent"));

    [Fact]
    public void Refuses_a_role_already_held() =>
        Ready(new RoleStarted(Population.LocalActor, "public-agent")).When(Start, Acts.Caseworker).ThenRefused(Refusals.RoleHeld, "category");

    [Fact]
    public void Refuses_a_category_of_the_other_population() =>
        Ready().When(Start with { Population = Population.Newcomer }, Acts.Caseworker).ThenRefused(Refusals.UnknownCategory, "category");

    [Fact]
    public void Refuses_a_programme_nobody_defined() =>
        Samples.Known().When(Start, Acts.Caseworker).ThenRefused(Refusals.NotFound, "programmeId");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Start, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Start, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Ready().When(Start, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Start, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
