using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class RegisterPersonTests
{
    static readonly RegisterPerson Register =
        new(Samples.Person, "lyon", new NewPerson(Personal.Of("Amina"), Personal.Of("Exemple"), Language: "fr"));

    [Fact]
    public void Registers_a_person_who_applies_to_nothing_yet() =>
        new Scenario().When(Register, Acts.Caseworker).Then<Person>(Samples.Person, Samples.Registered);

    [Fact]
    public void Refuses_a_person_registered_before() =>
        Samples.Known().When(Register, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "personId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        new Scenario().When(Register, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        new Scenario().When(Register, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
