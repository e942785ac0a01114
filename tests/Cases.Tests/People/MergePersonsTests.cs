using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.People;

public sealed class MergePersonsTests
{
    static readonly MergePersons Merge = new(Samples.Person, Samples.Other);
    static readonly Act Coordinator = Acts.Coordinator.Because("The same residence permit.");

    /// <summary>Two files in Lyon, with what was recorded of the second one since.</summary>
    static Scenario Two(params IEvent[] ofTheOther) => Samples.Known().Given<Person>(Samples.Other, [Samples.Registered, .. ofTheOther]);

    static Scenario Merged() => Two(new PersonMerged(Samples.Person)).Given<Person>(Samples.Person, new DuplicateMerged(Samples.Other));

    [Fact]
    public void Is_told_by_both_files() => Two().When(Merge, Coordinator)
        .Then<Person>(Samples.Other, new PersonMerged(Samples.Person))
        .Then<Person>(Samples.Person, new DuplicateMerged(Samples.Other));

    [Fact]
    public void Takes_a_second_duplicate_of_the_same_person() =>
        Two().Given<Person>(Samples.Person, new DuplicateMerged(Samples.Journey)).When(Merge, Coordinator)
            .Then<Person>(Samples.Person, new DuplicateMerged(Samples.Other));

    [Fact]
    public void Merges_again_what_was_unmerged() =>
        Merged().Given<Person>(Samples.Other, new PersonUnmerged(Samples.Person)).Given<Person>(Samples.Person, new DuplicateUnmerged(Samples.Other))
            .When(Merge, Coordinator).Then<Person>(Samples.Other, new PersonMerged(Samples.Person));

    [Fact]
    public void Refuses_a_caseworker() => Two().When(Merge, Acts.Caseworker.Because("Alike.")).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_a_person_with_themselves() =>
        Two().When(new MergePersons(Samples.Person, Samples.Person), Coordinator).ThenRefused(Refusals.SamePerson, "duplicateId");

    [Fact]
    public void Refuses_a_duplicate_nobody_knows() => Samples.Known().When(Merge, Coordinator).ThenRefused(Refusals.NotFound, "duplicateId");

    [Fact]
    public void Refuses_to_keep_a_person_nobody_knows() =>
        new Scenario().Given<Person>(Samples.Other, Samples.Registered).When(Merge, Coordinator).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_duplicate() =>
        Two(new PersonErased(ErasureGround.Request)).When(Merge, Coordinator).ThenRefused(Refusals.PersonErased, "duplicateId");

    [Fact]
    public void Refuses_a_duplicate_that_is_merged() => Merged().When(Merge, Coordinator).ThenRefused(Refusals.AlreadyMerged, "duplicateId");

    [Fact]
    public void Refuses_to_keep_a_person_who_is_merged() =>
        Merged().When(new MergePersons(Samples.Other, Samples.Person), Coordinator).ThenRefused(Refusals.PersonMerged, "personId");

    [Fact]
    public void Refuses_a_duplicate_that_others_were_merged_into() =>
        Two(new DuplicateMerged(Samples.Journey)).When(Merge, Coordinator).ThenRefused(Refusals.HasDuplicates, "duplicateId");

    [Fact]
    public void Refuses_without_a_reason() => Two().When(Merge, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_person_of_another_territory() =>
        Samples.Known(new PersonShared("grenoble", false)).Given<Person>(Samples.Other, Samples.Registered with { Territory = "grenoble" })
            .When(Merge, Coordinator).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_to_keep_a_person_unknown_where_the_duplicate_is_known() =>
        Two(new PersonShared("grenoble", false)).When(Merge, Coordinator).ThenRefused(Refusals.NotKnownThere, "personId");

    [Fact]
    public void Lets_no_application_begin_under_the_duplicate() =>
        Merged().Given<Programme>(Samples.Programme, Samples.Defined).Given<Cohort>(Samples.Cohort, Samples.CohortOpened)
            .When(new SubmitApplication(Samples.Other, Samples.Cohort, Population.Newcomer, "asylum-seeker"), Acts.Coordinator)
            .ThenRefused(Refusals.PersonMerged, "personId");

    [Fact]
    public void Lets_nobody_be_enrolled_under_the_duplicate() =>
        Samples.Applied().Given<Person>(Samples.Person, new PersonMerged(Samples.Other))
            .When(new EnrolParticipant(Samples.Journey), Acts.Coordinator).ThenRefused(Refusals.PersonMerged, "personId");

    [Fact]
    public void Lets_a_consent_be_withdrawn_under_the_duplicate() =>
        Two(new ConsentGiven(Purposes.Contact, null), new PersonMerged(Samples.Person))
            .When(new WithdrawConsent(Samples.Other, Purposes.Contact), Acts.Caseworker)
            .Then<Person>(Samples.Other, new ConsentWithdrawn(Purposes.Contact));

    [Fact]
    public void Lets_nobody_be_erased_under_the_duplicate_alone() =>
        Merged().When(new ErasePerson(Samples.Other, ErasureGround.Request), Acts.Administrator).ThenRefused(Refusals.PersonMerged, "personId");

    [Fact]
    public void Lets_an_erasure_reach_both_files() =>
        Merged().When(new ErasePerson(Samples.Person, ErasureGround.Request), Acts.Administrator)
            .Then<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .Then<Person>(Samples.Other, new PersonErased(ErasureGround.Request));

    [Fact]
    public void Keeps_the_person_whose_only_journey_is_taken_back() =>
        Samples.Applied().Given<Person>(Samples.Person, new DuplicateMerged(Samples.Other))
            .When(new RetractJourney(Samples.Journey, Version: 1, PersonVersion: 3), Coordinator).ThenNothingOn(Samples.Person);

    [Fact]
    public void The_refusal_names_the_person_who_is_kept() =>
        Person.Evolve(Person.Evolve(Person.Empty, Samples.Registered), new PersonMerged(Samples.Other)).Unusable()!.Details.ShouldBe([Samples.Other]);
}
