using Cases.Engine;
using Cases.Enrolment;
using Cases.Programmes;

namespace Cases.Tests;

public sealed class RehearsalTests
{
    static readonly EnrolParticipant Enrol = new(Samples.Journey);

    [Fact]
    public async Task A_command_is_decided_on_what_the_one_before_decided()
    {
        var rehearsal = Samples.Applied().Rehearse();
        (await rehearsal.Decide([Enrol], Acts.Coordinator)).Refusal.ShouldBeNull();

        (await rehearsal.Decide([Enrol], Acts.Coordinator)).Refusal.ShouldBe(Refusals.NotAnApplicant);
    }

    [Fact]
    public async Task A_refused_command_changes_nothing_for_the_next()
    {
        var rehearsal = Samples.Applied().Rehearse();
        (await rehearsal.Decide([new WaitlistApplication(Samples.Journey)], Acts.Coordinator)).Refusal.ShouldBe(Refusals.PlacesAreLeft);

        (await rehearsal.Decide([Enrol], Acts.Coordinator)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Commands_that_belong_together_are_all_decided_or_none()
    {
        var rehearsal = Samples.Applied().Rehearse();
        (await rehearsal.Decide([Enrol, Enrol], Acts.Coordinator)).Refusal.ShouldBe(Refusals.NotAnApplicant);

        (await rehearsal.Decide([Enrol], Acts.Coordinator)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_acts_in_another_territory() =>
        (await Samples.Applied().Rehearse().Decide([Enrol], Acts.By(Role.Coordinator, "grenoble"))).Refusal.ShouldBe(Refusals.OutOfTerritory);

    [Fact]
    public async Task Nobody_acts_in_a_role_that_may_not() =>
        (await Samples.Applied().Rehearse().Decide([Enrol], Acts.By(Role.Evaluator))).Refusal.ShouldBe(Refusals.RoleNotAllowed);

    [Fact]
    public async Task A_stream_may_be_opened_and_used_by_the_next()
    {
        var rehearsal = Samples.InLyon().Rehearse();
        var person = new Cases.People.NewPerson(Personal.Of("Amina"), Personal.Of("Exemple"));
        (await rehearsal.Decide([new SubmitApplication(Samples.Person, Samples.Cohort, Population.Newcomer, "asylum-seeker", person)], Acts.Coordinator)).Refusal.ShouldBeNull();

        (await rehearsal.Decide([Enrol], Acts.Coordinator)).Appends.ShouldNotBeEmpty();
    }
}
