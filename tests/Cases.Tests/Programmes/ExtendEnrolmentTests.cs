using Cases.Enrolment;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class ExtendEnrolmentTests
{
    static readonly ExtendEnrolment Extend = new(Samples.Cohort, new DateOnly(2024, 12, 15));

    [Fact]
    public void Closes_enrolment_later() =>
        Samples.InLyon().When(Extend, Acts.Coordinator)
            .Then<Cohort>(Samples.Cohort, new EnrolmentWindowSet(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 15)));

    [Fact]
    public void Lets_applications_in_on_the_days_it_added() =>
        Samples.InLyon().Given<Cohort>(Samples.Cohort, new EnrolmentWindowSet(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 15)))
            .When(new SubmitApplication(Samples.Person, Samples.Cohort, Population.Newcomer, "asylum-seeker"),
                Acts.Caseworker with { OccurredOn = new DateOnly(2024, 12, 15), Today = new DateOnly(2024, 12, 15) })
            .ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_a_day_no_later_than_the_present_one() =>
        Samples.InLyon().When(Extend with { EnrolmentCloses = new DateOnly(2024, 11, 30) }, Acts.Coordinator)
            .ThenRefused(Refusals.NotAnExtension, "enrolmentCloses");

    [Fact]
    public void Refuses_a_cohort_that_does_not_exist() =>
        new Scenario().When(Extend, Acts.Coordinator).ThenRefused(Refusals.NotFound, "cohortId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Samples.InLyon().When(Extend, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
