using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.FollowUp;

public sealed class RaiseTaskTests
{
    static readonly RaiseTask Raise = new(LabSamples.Newcomer, TaskRule.Absences, Acts.Day.AddDays(-1));

    static readonly TaskRaised Raised = new(Raise.TaskId, TaskRule.Absences, Raise.Since, Acts.Day.AddDays(3), TaskRaised.Team);

    static Act System => Acts.By(Role.System);

    [Fact]
    public void Says_what_the_rule_found_and_leaves_it_to_the_team() => LabSamples.Enrolled().When(Raise, System).Then<Journey>(LabSamples.Newcomer, Raised);

    [Fact]
    public void Is_for_the_journeys_caseworker() =>
        LabSamples.Enrolled(new CaseworkerAssigned("caseworker-lyon-1")).When(Raise, System)
            .Then<Journey>(LabSamples.Newcomer, Raised with { For = "caseworker-lyon-1" });

    [Fact]
    public void Has_until_the_consents_last_day() =>
        LabSamples.Enrolled().When(new RaiseTask(LabSamples.Newcomer, TaskRule.ConsentEnds, Acts.Day.AddDays(20)), System).Then<Journey>(
            LabSamples.Newcomer, new TaskRaised(
                new RaiseTask(LabSamples.Newcomer, TaskRule.ConsentEnds, Acts.Day.AddDays(20)).TaskId, TaskRule.ConsentEnds, Acts.Day.AddDays(20),
                Acts.Day.AddDays(20), TaskRaised.Team));

    [Fact]
    public void Finding_the_same_again_changes_nothing() => LabSamples.Enrolled(Raised, new TaskDone(Raise.TaskId)).When(Raise, System).ThenNothing();

    [Fact]
    public void Asks_for_the_later_survey_of_a_completed_journey() =>
        LabSamples.Enrolled(new JourneyCompleted("moved-away", 1)).When(Raise with { Rule = TaskRule.SurveyLater }, System).Then<Journey>(
            LabSamples.Newcomer, new TaskRaised(
                (Raise with { Rule = TaskRule.SurveyLater }).TaskId, TaskRule.SurveyLater, Raise.Since, Acts.Day.AddDays(14), TaskRaised.Team));

    [Fact]
    public void Offers_a_place_to_somebody_who_waits_for_one() =>
        Samples.Applied(new ApplicationWaitlisted()).When(Offer, System).Then<Journey>(Samples.Journey,
            new TaskRaised(Offer.TaskId, TaskRule.PlaceFree, Acts.Day, Acts.Day.AddDays(3), TaskRaised.Team));

    [Fact]
    public void Offers_no_second_place_while_the_first_is_open() =>
        Samples.Applied(new ApplicationWaitlisted(), new TaskRaised(LabSamples.TaskId, TaskRule.PlaceFree, Acts.Day, Acts.Day, TaskRaised.Team)).When(Offer, System).ThenNothing();

    [Fact]
    public void Refuses_to_offer_a_place_to_somebody_who_does_not_wait() =>
        Samples.Applied().When(Offer, System).ThenRefused(Refusals.JourneyClosed, "journeyId");

    static RaiseTask Offer => new(Samples.Journey, TaskRule.PlaceFree, Acts.Day);

    [Fact]
    public void Refuses_a_closed_journey() =>
        LabSamples.Enrolled(new JourneyCompleted("moved-away", 1)).When(Raise, System).ThenRefused(Refusals.JourneyClosed, "journeyId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Raise, System)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_person_who_sends_it() => LabSamples.Enrolled().When(Raise, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
