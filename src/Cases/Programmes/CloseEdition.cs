using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Closes an edition: no cohort opens in it any more. Follow-up of its journeys goes on.</summary>
[By(Role.Administrator)]
public sealed record CloseEdition(Guid EditionId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Edition>(EditionId), act);

    public static Decision Handle(CloseEdition command, Edition edition, Act act)
    {
        if (!edition.Exists) return Refusals.NotFound.On("editionId");
        if (edition.Closed) return Refusals.EditionClosed;
        return act.OccurredOn < edition.Starts
            ? Refusals.EndsBeforeItStarts.On("occurredOn")
            : Decision.Accept<Edition>(command.EditionId, new EditionClosed());
    }
}
