using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Sealing;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.Emergency;

/// <summary>People whom none of the reader's territories knows: found only by what whoever knows them knows, and not without a trace.</summary>
public sealed class OtherTerritories(Looking looking, KeyRing keys, AccessLog log, Acting acting, TimeProvider time)
{
    const int Most = 5;

    sealed record Found(Guid Person);

    /// <summary>Who has all these names, by their sound, and this birth date. The search is in the access log, whether it finds anybody or not.</summary>
    public async Task<IReadOnlyList<Guid>> Find(string names, DateOnly born, CancellationToken ct)
    {
        var tokens = keys.Tokens.BornAs(names, born);
        // Without a word there is no token, and every row has none.
        var found = tokens.Length == 0 ? [] : await looking.Rows<Found>(
            $"select person from views.people where alike @> $1 and not erased and merged_into is null order by person limit {Most}", [tokens], ct);
        await log.Record(acting.Actor, acting.Role, found.Count > 0 ? found[0].Person : Guid.Empty, "emergency-search", ct);
        return [.. found.Select(f => f.Person)];
    }

    /// <summary>Whose files this account is shown now, the last opened first.</summary>
    public async Task<IReadOnlyList<(Guid Person, string? Name, DateTimeOffset Until)>> Shown(CancellationToken ct)
    {
        var rows = await looking.Rows<EmergencyRow>("select * from views.emergencies where account = $1 and until > $2 order by since desc", [acting.Actor, time.GetUtcNow()], ct);
        var people = (await looking.Rows<PersonRow>("select * from views.people where person = any ($1) and not erased", [rows.Select(r => r.Person).ToArray()], ct)).ToDictionary(p => p.Person);
        var open = await looking.Opening(people.Values.Select(p => p.GivenName), ct);
        return [.. rows.DistinctBy(r => r.Person).Where(r => people.ContainsKey(r.Person)).Select(r => (r.Person, JourneyFiles.NameOf(people[r.Person], open), r.Until))];
    }
}
