using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class CorrectContactTests
{
    static readonly CorrectContact Correct = new(Samples.Journey, 4, ContactChannel.Phone, Reached: false);

    static readonly ContactRecorded Contact = new(ContactChannel.Phone, true, null);

    static readonly ContactCorrected Corrected = new(4, ContactChannel.Phone, false, null);

    static readonly Act Wrong = Acts.Caseworker.Because("It was the answering machine.");

    [Fact]
    public void Names_the_contact_it_corrects() =>
        Samples.Enrolled(Contact).When(Correct, Wrong).Then<Journey>(Samples.Journey, Corrected);

    [Fact]
    public void Corrects_a_correction() =>
        Samples.Enrolled(Contact, Corrected).When(Correct with { Corrects = 5 }, Wrong)
            .Then<Journey>(Samples.Journey, Corrected with { Corrects = 5 });

    [Fact]
    public void Refuses_a_contact_already_corrected() =>
        Samples.Enrolled(Contact, Corrected).When(Correct, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_what_is_not_a_contact() =>
        Samples.Enrolled(new NoteAdded(Personal.Of("A note."))).When(Correct, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Enrolled(Contact).When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Correct, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Correct, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Correct, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
