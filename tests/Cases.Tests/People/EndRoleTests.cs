using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.People;

public sealed class EndRoleTests
{
    static readonly EndRole End = new(Samples.Person, Population.Newcomer, "student");

    [Fact]
    public void Ends_a_role() =>
        Samples.Known(new RoleStarted(Population.Newcomer, "student")).When(End, Acts.Caseworker)
            .Then<Person>(Samples.Person, new RoleEnded(Population.Newcomer, "student"));

    [Fact]
    public void Refuses_a_role_that_is_not_held() =>
        Samples.Known().When(End, Acts.Caseworker).ThenRefused(Refusals.RoleNotHeld, "category");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(End, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(End, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(new RoleStarted(Population.Newcomer, "student")).When(End, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(End, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
