using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class UnmergePersonsTests
{
    static readonly UnmergePersons Unmerge = new(Samples.Person, Samples.Other);
    static readonly Act Coordinator = Acts.Coordinator.Because("Two cousins.");

    static Scenario Merged(params IEvent[] then) => Samples.Known(new DuplicateMerged(Samples.Other))
        .Given<Person>(Samples.Other, [Samples.Registered, new PersonMerged(Samples.Person), .. then]);

    [Fact]
    public void Is_told_by_both_files() => Merged().When(Unmerge, Coordinator)
        .Then<Person>(Samples.Other, new PersonUnmerged(Samples.Person))
        .Then<Person>(Samples.Person, new DuplicateUnmerged(Samples.Other));

    [Fact]
    public void Leaves_a_file_as_it_was()
    {
        var before = Person.Evolve(Person.Empty, Samples.Registered);
        var after = Person.Evolve(Person.Evolve(before, new PersonMerged(Samples.Person)), new PersonUnmerged(Samples.Person));
        (after.MergedInto, after.Unusable()).ShouldBe((before.MergedInto, before.Unusable()));
    }

    [Fact]
    public void Refuses_a_caseworker() => Merged().When(Unmerge, Acts.Caseworker.Because("Two.")).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_two_who_are_not_merged() =>
        Samples.Known().Given<Person>(Samples.Other, Samples.Registered).When(Unmerge, Coordinator).ThenRefused(Refusals.NotMerged, "duplicateId");

    [Fact]
    public void Refuses_what_was_unmerged() =>
        Merged(new PersonUnmerged(Samples.Person)).When(Unmerge, Coordinator).ThenRefused(Refusals.NotMerged, "duplicateId");

    [Fact]
    public void Refuses_the_wrong_way_round() =>
        Merged().When(new UnmergePersons(Samples.Other, Samples.Person), Coordinator).ThenRefused(Refusals.NotMerged, "duplicateId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Merged(new PersonErased(ErasureGround.Request)).When(Unmerge, Coordinator).ThenRefused(Refusals.PersonErased, "duplicateId");

    [Fact]
    public void Refuses_without_a_reason() => Merged().When(Unmerge, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");
}
