using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class RetractNoteTests
{
    static readonly RetractNote Retract = new(Samples.Journey, 4);

    static readonly NoteAdded Note = new(Personal.Of("About somebody else."));

    static readonly Act Wrong = Acts.Caseworker.Because("It is about somebody else.");

    [Fact]
    public void Takes_a_note_back() =>
        Samples.Enrolled(Note).When(Retract, Wrong).Then<Journey>(Samples.Journey, new NoteRetracted(4));

    [Fact]
    public void Refuses_a_note_already_taken_back() =>
        Samples.Enrolled(Note, new NoteRetracted(4)).When(Retract, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_what_is_not_a_note() =>
        Samples.Enrolled(Note).When(Retract with { Corrects = 3 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Enrolled(Note).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Retract, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Retract, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Retract, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
