using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class OpenInEmergencyTests
{
    static readonly OpenInEmergency Open = new(Samples.Person);

    static readonly Act FromGrenoble = Acts.By(Role.Caseworker, "grenoble").Because("She is in hospital here.");

    static readonly EmergencyAccessOpened Opened = new(FromGrenoble.Actor, FromGrenoble.Now.AddHours(3));

    [Fact]
    public void Shows_the_file_for_three_hours() => Samples.Known().When(Open, FromGrenoble).Then<Person>(Samples.Person, Opened);

    [Fact]
    public void Shows_it_no_longer_for_asking_twice() => Samples.Known(Opened).When(Open, FromGrenoble).ThenNothing();

    [Fact]
    public void Shows_it_again_once_the_time_is_over() =>
        Samples.Known(Opened with { Until = FromGrenoble.Now }).When(Open, FromGrenoble).Then<Person>(Samples.Person, Opened);

    [Fact]
    public void Is_over_at_its_end()
    {
        var person = Person.Evolve(Person.Evolve(Person.Empty, Samples.Registered), Opened);

        person.ShownTo(Opened.Account, Opened.Until.AddTicks(-1)).ShouldBe(Opened.Until);
        person.ShownTo(Opened.Account, Opened.Until).ShouldBeNull();
        person.ShownTo("somebody-else", FromGrenoble.Now).ShouldBeNull();
    }

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Known().When(Open, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_file_that_is_seen_anyway() =>
        Samples.Known().When(Open, Acts.By(Role.Caseworker, "lyon").Because("She is in hospital here.")).ThenRefused(Refusals.FileIsSeen, "personId");

    [Fact]
    public void Refuses_whoever_sees_every_territory() =>
        Samples.Known().When(Open, Acts.By(Role.Coordinator).Because("She is in hospital here.")).ThenRefused(Refusals.FileIsSeen, "personId");

    [Fact]
    public void Refuses_a_person_nobody_knows() => new Scenario().When(Open, FromGrenoble).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Open, FromGrenoble).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_an_evaluator() => Samples.Known().When(Open, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
