using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class StateNeedsTests
{
    static readonly StateNeeds State = new(Samples.Person, ["fa", "en"], Interpreter: true, Other: Personal.Of("A room without stairs."));

    [Fact]
    public void Says_which_languages_are_spoken_and_what_is_needed() =>
        Samples.Known().When(State, Acts.Caseworker)
            .Then<Person>(Samples.Person, new NeedsStated(State.Languages, Interpreter: true, Childcare: false, State.Other));

    [Fact]
    public void Says_that_nothing_is_needed_any_more() =>
        Samples.Known(new NeedsStated(["fa"], true, true, null)).When(State with { Languages = [], Interpreter = false, Other = null }, Acts.Caseworker)
            .Then<Person>(Samples.Person, new NeedsStated([], false, false, null));

    [Fact]
    public void Refuses_a_language_named_twice() =>
        Samples.Known().When(State with { Languages = ["fa", "fa"] }, Acts.Caseworker).ThenRefused(Refusals.NamedTwice, "languages");

    [Fact]
    public void Refuses_a_language_without_a_tag() =>
        Samples.Known().When(State with { Languages = [""] }, Acts.Caseworker).ThenRefused(Refusals.Required, "languages");

    [Fact]
    public void Refuses_somebody_unknown() =>
        new Scenario().When(State, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(State, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.Known().When(State, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);
}
