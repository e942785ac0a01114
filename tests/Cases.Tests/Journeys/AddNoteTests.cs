using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class AddNoteTests
{
    static readonly AddNote Add = new(Samples.Journey, Personal.Of("Prefers to be called in the evening."));

    [Fact]
    public void Adds_a_note() =>
        Samples.Enrolled().When(Add, Acts.Caseworker).Then<Journey>(Samples.Journey, new NoteAdded(Add.Text));

    [Fact]
    public void Adds_a_note_to_a_closed_journey_as_follow_up() =>
        Samples.Enrolled(new JourneyCompleted("programme-completed", 1)).When(Add, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new NoteAdded(Add.Text));

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Add, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Add, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Add, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
