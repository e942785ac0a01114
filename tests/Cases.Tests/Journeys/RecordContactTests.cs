using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class RecordContactTests
{
    static readonly RecordContact Record = new(Samples.Journey, ContactChannel.Phone, Reached: true, Personal.Of("All is well."));

    [Fact]
    public void Records_a_contact() =>
        Samples.Enrolled().When(Record, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.Phone, true, Record.Summary));

    [Fact]
    public void Records_a_contact_months_after_the_end() =>
        Samples.Enrolled(new JourneyCompleted("programme-completed", 1)).When(Record with { Reached = false, Summary = null }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.Phone, false, null));

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Record, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Record, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Record, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
