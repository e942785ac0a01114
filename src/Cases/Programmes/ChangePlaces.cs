using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Sets how many places a cohort has for each population, never fewer than are taken.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record ChangePlaces(Guid CohortId, int NewcomerPlaces, int LocalActorPlaces) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Cohort>(CohortId), act);

    public static Decision Handle(ChangePlaces command, Cohort cohort, Act act)
    {
        if (!cohort.Exists) return Refusals.NotFound.On("cohortId");
        if (TooFew(Population.Newcomer, command.NewcomerPlaces, cohort) is { } newcomers) return newcomers.On("newcomerPlaces");
        if (TooFew(Population.LocalActor, command.LocalActorPlaces, cohort) is { } localActors) return localActors.On("localActorPlaces");
        return cohort.PlacesFor(Population.Newcomer) == command.NewcomerPlaces && cohort.PlacesFor(Population.LocalActor) == command.LocalActorPlaces
            ? Decision.Nothing
            : Decision.Accept<Cohort>(command.CohortId, new PlacesSet(command.NewcomerPlaces, command.LocalActorPlaces));
    }

    static Refusal? TooFew(Population population, int places, Cohort cohort)
    {
        if (places < 0) return Refusals.Negative;
        var taken = cohort.PlacesTaken(population);
        return places < taken ? Refusals.FewerThanTaken.With(taken) : null;
    }
}
