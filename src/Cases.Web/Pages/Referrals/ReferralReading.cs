using Cases.Engine;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Referrals;

/// <summary>Reads referrals for those who send and those who receive them, with the part of a file that goes along.</summary>
public sealed class ReferralReading(Looking looking, JourneyFiles files, IEngine engine, AccessLog log, Acting acting, Text T)
{
    /// <summary>What is asked of the reader's territories and still runs; what they ask of others; or what has ended.</summary>
    public async Task<Paged<ReferralList.Line>> Read(ReferralPart part, int page, CancellationToken ct)
    {
        var where = new Where().Also(part == ReferralPart.Ended ? "ended_on is not null" : "ended_on is null").And("territories && $?", looking.Scope);
        if (part == ReferralPart.OfUs) where.And("receiver = any ($?)", looking.Scope ?? []);
        if (part == ReferralPart.OfOthers) where.And("(receiver is null or not receiver = any ($?))", looking.Scope ?? []);
        var found = await looking.Page<ReferralRow>("views.referrals", where, "coalesce(ended_on, made_on) desc, referral", page, ct: ct);
        return new Paged<ReferralList.Line>(await Lines(found.Rows, ct), found.Total, page);
    }

    async Task<IReadOnlyList<ReferralList.Line>> Lines(IReadOnlyList<ReferralRow> rows, CancellationToken ct)
    {
        var people = (await looking.Rows<PersonRow>("select * from views.people where person = any ($1)", [rows.Select(r => r.Person).Distinct().ToArray()], ct))
            .ToDictionary(p => p.Person);
        var open = await looking.Opening(people.Values.SelectMany(p => new[] { p.GivenName, p.FamilyName }), ct);
        var organisations = (await looking.Organisations(ct)).ToDictionary(o => o.Value, o => o.Label);
        var going = (await looking.Rows<Going>("select journey, programme from views.caseload where journey = any ($1)", [rows.Select(r => r.Journey).Distinct().ToArray()], ct))
            .ToDictionary(g => g.Journey, g => g.Programme);
        var themes = await files.Definitions(going.Values, ct);
        return [.. rows.Select(row => new ReferralList.Line(row, people.TryGetValue(row.Person, out var person) ? JourneyFiles.NameOf(person, open) : null,
            row.Organisation is { } organisation ? organisations.GetValueOrDefault(organisation.ToString()) : null,
            Word(row, themes.GetValueOrDefault(going.GetValueOrDefault(row.Journey)))))];
    }

    sealed record Going(Guid Journey, Guid Programme);

    /// <summary>The referral and what was shared with it; null when there is none, or none this account may see.</summary>
    public async Task<ReferralFile?> Find(Guid id, CancellationToken ct)
    {
        if (await looking.Find<ReferralRow>(id, ct) is not { } row) return null;
        await log.Record(acting.Actor, acting.Role, row.Person, "referral", ct);
        var person = (await looking.Rows<PersonRow>("select * from views.people where person = $1", [row.Person], ct)).Single();
        var open = await looking.Opening([person.GivenName, row.Message], ct);
        var events = await looking.History(id, ct);
        var organisation = row.Organisation is { } asked ? (await looking.Organisations(ct)).FirstOrDefault(o => o.Value == asked.ToString())?.Label : null;
        return new ReferralFile(row, JourneyFiles.NameOf(person, open), open(person.Email), open(person.Phone), person.Language, open(row.Message), open(row.Answer),
            organisation, await Theme(row, ct), events, await looking.Accounts(events.Select(e => e.Actor), ct));
    }

    readonly Dictionary<Guid, Definition?> definitions = [];

    async Task<string> Theme(ReferralRow row, CancellationToken ct)
    {
        var journey = await engine.History(row.Journey, ct);
        var programme = journey.Select(e => e.Data).OfType<Cases.Journeys.ApplicationSubmitted>().FirstOrDefault()?.Programme
            ?? journey.Select(e => e.Data).OfType<Cases.Journeys.JourneyTransferredIn>().FirstOrDefault()?.Programme ?? Guid.Empty;
        if (!definitions.TryGetValue(programme, out var definition))
            definitions[programme] = definition = (await files.Definitions([programme], ct)).GetValueOrDefault(programme);
        return Word(row, definition);
    }

    string Word(ReferralRow row, Definition? definition) => definition?.Themes.FirstOrDefault(t => t.Code == row.Theme)?.Name.In(T.Language.Tag) ?? row.Theme;
}

/// <summary>The three lists of referrals.</summary>
public enum ReferralPart { OfUs, OfOthers, Ended }

/// <param name="Message">What the sender wrote; null once the person is erased.</param>
/// <param name="Answer">What the receiver wrote.</param>
public sealed record ReferralFile(
    ReferralRow Row, string? Name, string? Email, string? Phone, string? Language, string? Message, string? Answer, string? Organisation, string Theme,
    IReadOnlyList<RecordedEvent> Events, IReadOnlyDictionary<string, string> Accounts);
