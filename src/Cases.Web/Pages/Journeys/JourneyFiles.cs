using Cases.Engine;
using Cases.People;
using Cases.Postgres;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Events;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Journeys;

/// <summary>Opens files for whoever is signed in: nothing of a territory they do not work in, and nothing before it is in the access log.</summary>
public sealed class JourneyFiles(NpgsqlDataSource source, IEngine engine, KeyRing keys, AccessLog log, Acting acting, Looking looking, TimeProvider time, Text T)
{
    /// <summary>The journey; null when there is none, or none this account may see.</summary>
    public async Task<JourneyFile?> Journey(Guid id, CancellationToken ct)
    {
        var found = await source.Query<CaseloadRow>(
            "select * from views.caseload where journey = $1 and ($2::text[] is null or territory = any ($2))", [id, acting.Territories()], ct);
        if (found is not [var row]) return null;
        await log.Record(acting.Actor, acting.Role, row.Person, "journey", ct);
        return await Opened(row, ct);
    }

    /// <summary>All journeys of a person whom none of the reader's territories knows, to read only, while this account is shown them in an emergency; null when it is not.</summary>
    public async Task<EmergencyFile?> InEmergency(Guid person, CancellationToken ct)
    {
        var known = (await engine.History(person, ct)).Aggregate(Person.Empty, (state, e) => Person.Evolve(state, e.Data));
        if (known.Gone() is not null || known.ShownTo(acting.Actor, time.GetUtcNow()) is not { } until) return null;
        await log.Record(acting.Actor, acting.Role, person, "emergency", ct);
        var files = new List<JourneyFile>();
        foreach (var row in await source.Query<CaseloadRow>("select * from views.caseload where person = $1 order by applied_on desc, journey", [person], ct))
            files.Add(await Opened(row, ct) with { IsReadOnly = true });
        var self = (await source.Query<PersonRow>("select * from views.people where person = $1", [person], ct))[0];
        return new EmergencyFile(self, until, files, await keys.Opening([self.GivenName], ct));
    }

    async Task<JourneyFile> Opened(CaseloadRow row, CancellationToken ct)
    {
        var id = row.Journey;
        var person = (await source.Query<PersonRow>("select * from views.people where person = $1", [row.Person], ct))[0];
        var events = await engine.History(id, ct);
        var personEvents = (await engine.History(row.Person, ct)).ToList();
        foreach (var sent in await source.Query<Sent>("select referral as stream from views.referrals where journey = $1 union all select message from views.messages where journey = $1", [id], ct))
            personEvents.AddRange(await engine.History(sent.Stream, ct));
        var (same, others) = await Elsewhere(row, person, ct);
        var open = await keys.Opening([person.GivenName, .. same.Select(s => s.GivenName)], ct);
        var words = await Words(row.Programme, [.. events, .. personEvents], open, ct);
        return new JourneyFile(row, person, NameOf(person, open), events, personEvents, words, same, others);
    }

    async Task<(IReadOnlyList<PersonRow> Same, IReadOnlyList<CaseloadRow> Others)> Elsewhere(CaseloadRow row, PersonRow person, CancellationToken ct)
    {
        Guid[] files = [person.MergedInto ?? person.Person, .. person.Duplicates ?? []];
        var same = await source.Query<PersonRow>("select * from views.people where (person = any ($1) or merged_into = any ($1)) and person <> $2 order by person", [files, person.Person], ct);
        var others = await source.Query<CaseloadRow>("""
            select * from views.caseload where person = any ($1) and journey <> $2 and ($3::text[] is null or territory = any ($3)) order by applied_on desc, journey
            """, [same.Select(s => s.Person).Append(person.Person).ToArray(), row.Journey, acting.Territories()], ct);
        return (same, others);
    }

    /// <summary>Given name and family name; null for somebody erased.</summary>
    public static string? NameOf(PersonRow person, Func<Personal?, string?> open) => Full(open(person.GivenName), open(person.FamilyName));

    public static string? Full(string? given, string? family) => given is null && family is null ? null : $"{given} {family}".Trim();

    /// <summary>The definition in force of each programme.</summary>
    public async Task<IReadOnlyDictionary<Guid, Definition>> Definitions(IEnumerable<Guid> programmes, CancellationToken ct)
    {
        var definitions = new Dictionary<Guid, Definition>();
        foreach (var id in programmes.Distinct())
            if ((await engine.History(id, ct)).LastOrDefault(e => e.Data is ProgrammeDefined)?.Data is ProgrammeDefined defined)
                definitions[id] = defined.Definition;
        return definitions;
    }

    /// <summary>Every territory's name by its code, in the reader's language.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Territories(CancellationToken ct) =>
        (await looking.Gazetteer(ct)).Names;

    public sealed record Sent(Guid Stream);

    public sealed record Titled(Guid Id, string Title);

    async Task<Glossary> Words(Guid programme, IReadOnlyList<RecordedEvent> events, Func<Personal?, string?> open, CancellationToken ct)
    {
        var titles = await source.Query<Titled>("""
            select session as id, title from views.sessions where session = any ($1)
            union all select policy_lab, title from views.policy_labs where policy_lab = any ($1)
            union all select experiment, title from views.experiments where experiment = any ($1)
            """, [Mentioned.In(events)], ct);
        var definitions = (await engine.History(programme, ct)).Select(e => e.Data).OfType<ProgrammeDefined>().Select(d => d.Definition).ToList();
        return new Glossary(T)
        {
            Definition = definitions.LastOrDefault(),
            Instruments = [.. definitions.AsEnumerable().Reverse().SelectMany(d => d.Instruments)],
            Titles = titles.ToDictionary(t => t.Id, t => t.Title),
            Territories = await Territories(ct),
            Accounts = await looking.Accounts(Mentioned.AccountsIn(events), ct),
            Open = open,
        };
    }
}

/// <summary>What is shown of a person in an emergency.</summary>
/// <param name="Until">From that instant on no more.</param>
/// <param name="Files">Of each journey, the last applied for first.</param>
/// <param name="Open">Opens the person's texts.</param>
public sealed record EmergencyFile(PersonRow Person, DateTimeOffset Until, IReadOnlyList<JourneyFile> Files, Func<Personal?, string?> Open);
