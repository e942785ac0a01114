using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Opens an edition in a territory.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record OpenCohort(
    Guid ProgrammeId, Guid EditionId, string Territory, int NewcomerPlaces, int LocalActorPlaces, DateOnly EnrolmentOpens, DateOnly EnrolmentCloses) : ICommand
{
    public Guid CohortId => Cohort.IdOf(EditionId, Territory);

    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Cohort>(CohortId), await streams.Load<Programme>(ProgrammeId), await streams.Load<Edition>(EditionId), act);

    public static Decision Handle(OpenCohort command, Cohort cohort, Programme programme, Edition edition, Act act)
    {
        if (cohort.Exists) return Refusals.AlreadyExists.On("territory");
        if (programme.Definition is null) return Refusals.NotFound.On("programmeId");
        if (!edition.Exists || edition.Programme != command.ProgrammeId) return Refusals.NotFound.On("editionId");
        if (edition.Closed) return Refusals.EditionClosed.On("editionId");
        if (command.NewcomerPlaces < 0) return Refusals.Negative.On("newcomerPlaces");
        if (command.LocalActorPlaces < 0) return Refusals.Negative.On("localActorPlaces");
        if (command.EnrolmentCloses < command.EnrolmentOpens) return Refusals.EndsBeforeItStarts.On("enrolmentCloses");
        return Decision.Accept<Cohort>(command.CohortId, new CohortOpened(
            command.ProgrammeId, command.EditionId, command.Territory,
            command.NewcomerPlaces, command.LocalActorPlaces, command.EnrolmentOpens, command.EnrolmentCloses));
    }
}
