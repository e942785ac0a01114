using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class GiveContactDetailsTests
{
    static readonly GiveContactDetails Give = new(Samples.Person, Personal.Of("amina@example.org"), Personal.Of("+33 1 99 00 00 00"));

    [Fact]
    public void Says_how_a_person_can_be_reached_from_now_on() =>
        Samples.Known().When(Give, Acts.Caseworker)
            .Then<Person>(Samples.Person, new ContactDetailsGiven(Give.Email, Give.Phone));

    [Fact]
    public void Leaves_out_what_no_longer_holds() =>
        Samples.Known().When(Give with { Phone = null }, Acts.Caseworker)
            .Then<Person>(Samples.Person, new ContactDetailsGiven(Give.Email, null));

    [Fact]
    public void Refuses_no_detail_at_all() =>
        Samples.Known().When(new GiveContactDetails(Samples.Person), Acts.Caseworker).ThenRefused(Refusals.Unreachable, "email");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Give, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Give, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known().When(Give, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Give, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
