using Cases.Engine;
using Cases.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Commands;

/// <summary>Nobody is given a journey of a territory they do not work in. The domain knows no accounts, so this is seen to before it decides.</summary>
public sealed class AccountRule(IEngine engine, IAccounts accounts) : IEngine
{
    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default) =>
        command is AssignCaseworker assign && await Refused(assign, ct) is { } refusal ? new Refused(refusal) : await engine.Execute(command, act, ct);

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => engine.History(stream, ct);

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default) => engine.Feed(from, to, ct);

    async Task<Refusal?> Refused(AssignCaseworker assign, CancellationToken ct)
    {
        var journey = (await engine.History(assign.JourneyId, ct)).Aggregate(Journey.Empty, (state, e) => Journey.Evolve(state, e.Data));
        if (!journey.Exists || string.IsNullOrWhiteSpace(assign.Caseworker)) return null;
        var account = await accounts.Find(assign.Caseworker, ct);
        return account is { Role: Roles.Caseworker or Roles.Coordinator } && (account.Territories.Count == 0 || account.Territories.Contains(journey.Territory))
            ? null : Refusals.NotOfTheTerritory.On("caseworker");
    }
}
