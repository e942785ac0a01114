using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Lets a cohort take applications for longer.</summary>
/// <param name="EnrolmentCloses">The new last day, later than the present one.</param>
[By(Role.Coordinator, Role.Administrator)]
public sealed record ExtendEnrolment(Guid CohortId, DateOnly EnrolmentCloses) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Cohort>(CohortId), act);

    public static Decision Handle(ExtendEnrolment command, Cohort cohort, Act act)
    {
        if (!cohort.Exists) return Refusals.NotFound.On("cohortId");
        return command.EnrolmentCloses <= cohort.EnrolmentCloses
            ? Refusals.NotAnExtension.On("enrolmentCloses").With(cohort.EnrolmentCloses)
            : Decision.Accept<Cohort>(command.CohortId, new EnrolmentWindowSet(cohort.EnrolmentOpens, command.EnrolmentCloses));
    }
}
