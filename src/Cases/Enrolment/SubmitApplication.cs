using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Enrolment;

/// <summary>A person applies to a cohort. A person nobody knows yet is registered in the same act.</summary>
/// <param name="InterestId">The expression of interest this answers; it is then followed up.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SubmitApplication(
    Guid PersonId, Guid CohortId, Population Population, string Category, NewPerson? NewPerson = null,
    Guid? InterestId = null) : ICommand
{
    public Guid JourneyId => Journey.IdOf(PersonId, CohortId);

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var cohort = await streams.Load<Cohort>(CohortId);
        return Handle(this, await streams.Load<Journey>(JourneyId), cohort,
            await streams.Load<Programme>(cohort.Programme), await streams.Load<Person>(PersonId),
            InterestId is { } interest ? await streams.Load<Interest>(interest) : null, act);
    }

    public static Decision Handle(
        SubmitApplication command, Journey journey, Cohort cohort, Programme programme, Person person, Interest? interest, Act act)
    {
        if (programme.Definition is not { } definition) return Refusals.NotFound.On("cohortId");
        if (journey.Exists) return Refusals.AlreadyApplied;
        if (!definition.Has(command.Population, command.Category)) return Refusals.UnknownCategory.On("category");
        if (!cohort.TakesApplicationsOn(act.OccurredOn))
            return Refusals.OutsideEnrolmentWindow.On("occurredOn").With(cohort.EnrolmentOpens, cohort.EnrolmentCloses);
        if (!person.Exists && command.NewPerson is null) return Refusals.NotFound.On("personId");
        if (person.Exists && !person.IsKnownIn(cohort.Territory)) return Refusals.NotFound.On("personId");
        if (person.Exists && person.Unusable() is { } unusable) return unusable;
        if (interest is not null && interest.Closed() is { } closed) return closed.On("interestId");

        var decision = Decision.Accept<Journey>(command.JourneyId, Submitted(command, cohort, programme, act))
            .And<Person>(command.PersonId, OnPerson(command, person, cohort, interest, act));
        return command.InterestId is { } answered
            ? decision.And<Interest>(answered, new InterestFollowedUp(command.JourneyId))
            : decision;
    }

    static IEnumerable<IEvent> Submitted(SubmitApplication command, Cohort cohort, Programme programme, Act act)
    {
        yield return new ApplicationSubmitted(command.PersonId, cohort.Programme, cohort.Edition, command.CohortId, cohort.Territory,
            command.Population, command.Category, programme.Number);
        if (act.Role == Role.Caseworker) yield return new CaseworkerAssigned(act.Actor);
    }

    static IEnumerable<IEvent> OnPerson(SubmitApplication command, Person person, Cohort cohort, Interest? interest, Act act)
    {
        if (!person.Exists && command.NewPerson is { } added) yield return added.Registered(cohort.Territory);
        // What they consented to at the public door holds; what a known person said since is not passed over.
        if (!person.Exists && interest is { MayBeContacted: true }) yield return new ConsentGiven(Purposes.Contact, null, act.OccurredOn);
        if (!person.Has(command.Population, command.Category)) yield return new RoleStarted(command.Population, command.Category);
    }
}
