using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Web.Imports;

/// <summary>Who of a file is perhaps known already: the same names, and no other birth date.</summary>
sealed class Duplicates(NpgsqlDataSource source, KeyRing keys)
{
    const int AtOnce = 4;

    public sealed record Like(Guid Person, Personal? GivenName, Personal? FamilyName, Personal? BirthDate);

    sealed record Name(string Given, string Family, string? Born);

    /// <summary>For each row, the people known before this import and the earlier rows that may be the same person.</summary>
    public async Task<IReadOnlyDictionary<int, (IReadOnlyList<Guid> Known, IReadOnlyList<int> Rows)>> Find(
        IReadOnlyList<Cells> rows, Guid import, CancellationToken ct)
    {
        var own = rows.Select(r => ParticipantUnits.PersonOf(import, r.Number)).ToHashSet();
        var names = rows.Select(r => (r.Number, Name: NameOf(r))).ToList();
        var known = new System.Collections.Concurrent.ConcurrentDictionary<int, IReadOnlyList<Guid>>();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (row, token) => known[row.Number] = [.. (await Known(row.Name, token)).Where(p => !own.Contains(p))]);
        var inFile = names.GroupBy(n => (n.Name.Given, n.Name.Family)).Where(g => g.Count() > 1).SelectMany(g => g).ToLookup(n => (n.Name.Given, n.Name.Family));
        return names.ToDictionary(n => n.Number, n => (known[n.Number], (IReadOnlyList<int>)[.. inFile[(n.Name.Given, n.Name.Family)]
            .Where(o => o.Number < n.Number && MayBe(o.Name.Born, n.Name.Born)).Select(o => o.Number)]));
    }

    async Task<IEnumerable<Guid>> Known(Name name, CancellationToken ct)
    {
        var alike = await source.Query<Like>("select person, given_name, family_name, birth_date from views.people where search @> $1 and not erased limit 50",
            [keys.Tokens.Beginnings($"{name.Given} {name.Family}")], ct);
        if (alike.Count == 0) return [];
        var open = await keys.Opening(alike.SelectMany(a => new[] { a.GivenName, a.FamilyName, a.BirthDate }), ct);
        return alike.Where(a => ImportField.Plain(open(a.GivenName) ?? "") == name.Given && ImportField.Plain(open(a.FamilyName) ?? "") == name.Family
            && MayBe(open(a.BirthDate), name.Born)).Select(a => a.Person).ToList();
    }

    static bool MayBe(string? one, string? other) => one is null || other is null || one == other;

    static Name NameOf(Cells cells) => new(ImportField.Plain(cells.Text("given-name") ?? ""), ImportField.Plain(cells.Text("family-name") ?? ""),
        cells.DayOrNone("birth-date")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
