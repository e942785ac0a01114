using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class ErasePersonTests
{
    static readonly ErasePerson Erase = new(Samples.Person, ErasureGround.Request);

    [Fact]
    public void Erases_a_person() =>
        Samples.Known().When(Erase, Acts.Administrator).Then<Person>(Samples.Person, new PersonErased(ErasureGround.Request));

    [Fact]
    public void Refuses_a_coordinator() =>
        Samples.Known().When(Erase, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Erase, Acts.Administrator).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Erase, Acts.Administrator).ThenRefused(Refusals.PersonErased, "personId");
}
