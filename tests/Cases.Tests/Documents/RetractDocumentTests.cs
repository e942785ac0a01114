using Cases.Documents;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Documents;

public sealed class RetractDocumentTests
{
    static readonly RetractDocument Retract = new(Samples.Journey, 4);

    static readonly DocumentAttached Attached = new(Samples.Other, DocumentKind.Identity, "image/png", 10, new string('0', 64), Personal.Of("passport.png"));

    static readonly Act Wrong = Acts.Caseworker.Because("It is somebody else’s.");

    [Fact]
    public void Takes_a_document_back() =>
        Samples.Enrolled(Attached).When(Retract, Wrong).Then<Journey>(Samples.Journey, new DocumentRetracted(4, Samples.Other));

    [Fact]
    public void Refuses_a_document_already_taken_back() =>
        Samples.Enrolled(Attached, new DocumentRetracted(4, Samples.Other)).When(Retract, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_what_is_not_a_document() =>
        Samples.Enrolled(Attached).When(Retract with { Corrects = 3 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Enrolled(Attached).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() => Samples.InLyon().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled(Attached).Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Retract, Wrong)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() => Samples.Enrolled(Attached).When(Retract, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
