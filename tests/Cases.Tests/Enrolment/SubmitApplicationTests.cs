using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Enrolment;

public sealed class SubmitApplicationTests
{
    static readonly NewPerson Amina = new(Personal.Of("Amina"), Personal.Of("Exemple"), Language: "fr");

    static readonly SubmitApplication Apply = new(Samples.Person, Samples.Cohort, Population.Newcomer, "asylum-seeker", Amina);

    static readonly InterestExpressed Interested =
        new(InterestFrom.Newcomer, "lyon", Personal.Of("Amina Exemple"), Personal.Of("amina@example.org"), null, null, null, "fr");

    [Fact]
    public void Registers_the_person_and_opens_the_journey_in_one_act() =>
        Samples.InLyon()
            .When(Apply, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Samples.Submitted, new CaseworkerAssigned("caseworker"))
            .Then<Person>(Samples.Person, Samples.Registered, new RoleStarted(Population.Newcomer, "asylum-seeker"));

    [Fact]
    public void Records_a_new_role_of_a_person_already_known() =>
        Samples.InLyon()
            .Given<Person>(Samples.Person, Samples.Registered)
            .When(Apply with { NewPerson = null }, Acts.Coordinator)
            .Then<Person>(Samples.Person, new RoleStarted(Population.Newcomer, "asylum-seeker"));

    [Fact]
    public void Follows_up_the_interest_it_answers() =>
        Samples.InLyon().Given<Interest>(Samples.Other, Interested)
            .When(Apply with { InterestId = Samples.Other }, Acts.Caseworker)
            .Then<Interest>(Samples.Other, new InterestFollowedUp(Samples.Journey));

    [Fact]
    public void Somebody_new_keeps_the_consent_they_gave_at_the_public_door() =>
        Samples.InLyon().Given<Interest>(Samples.Other, Interested with { MayBeContacted = true })
            .When(Apply with { InterestId = Samples.Other }, Acts.Caseworker)
            .Then<Person>(Samples.Person, Samples.Registered, new ConsentGiven(Purposes.Contact, null, Acts.Day), new RoleStarted(Population.Newcomer, "asylum-seeker"));

    [Fact]
    public void What_somebody_known_said_of_their_consent_is_not_passed_over() =>
        Samples.InLyon().Given<Person>(Samples.Person, Samples.Registered, new ConsentRefused(Purposes.Contact))
            .Given<Interest>(Samples.Other, Interested with { MayBeContacted = true })
            .When(Apply with { NewPerson = null, InterestId = Samples.Other }, Acts.Caseworker)
            .Then<Person>(Samples.Person, new RoleStarted(Population.Newcomer, "asylum-seeker"));

    [Fact]
    public void Refuses_an_interest_nobody_expressed() =>
        Samples.InLyon().When(Apply with { InterestId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "interestId");

    [Fact]
    public void Refuses_an_interest_already_answered() =>
        Samples.InLyon().Given<Interest>(Samples.Other, Interested, new InterestDeclined(null))
            .When(Apply with { InterestId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.InterestAnswered, "interestId");

    [Fact]
    public void Refuses_a_second_application_to_the_same_cohort() =>
        Samples.Enrolled().When(Apply, Acts.Caseworker).ThenRefused(Refusals.AlreadyApplied);

    [Fact]
    public void Refuses_a_category_of_the_other_population() =>
        Samples.InLyon().When(Apply with { Category = "public-agent" }, Acts.Caseworker).ThenRefused(Refusals.UnknownCategory, "category");

    [Fact]
    public void Refuses_a_day_outside_the_enrolment_window() =>
        Samples.InLyon().When(Apply, Acts.Caseworker.On(2024, 8, 31)).ThenRefused(Refusals.OutsideEnrolmentWindow, "occurredOn");

    [Fact]
    public void Refuses_a_day_to_come() =>
        Samples.InLyon().When(Apply, Acts.Caseworker.On(2024, 10, 15)).ThenRefused(Refusals.DayToCome, "occurredOn");

    [Fact]
    public void Refuses_a_person_nobody_knows_and_nobody_describes() =>
        Samples.InLyon().When(Apply with { NewPerson = null }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_a_person_known_only_in_another_territory() =>
        Samples.InLyon().Given<Person>(Samples.Person, Samples.Registered with { Territory = "grenoble" })
            .When(Apply with { NewPerson = null }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.InLyon()
            .Given<Person>(Samples.Person, Samples.Registered, new PersonErased(ErasureGround.Request))
            .When(Apply, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.InLyon().When(Apply, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.InLyon().When(Apply, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
