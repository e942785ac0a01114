using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class ErasePersonTests
{
    static readonly ErasePerson Erase = new(Samples.Person);

    [Fact]
    public void Erases_a_person() =>
        Samples.Known().When(Erase, Acts.Administrator.Because("They asked for it.")).Then<Person>(Samples.Person, new PersonErased());

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known().When(Erase, Acts.Administrator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_coordinator() =>
        Samples.Known().When(Erase, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Erase, Acts.Administrator).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased()).When(Erase, Acts.Administrator).ThenRefused(Refusals.PersonErased, "personId");
}
