using Cases.Engine;
using Cases.Messages;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Mail;

/// <summary>What a letter is about.</summary>
/// <param name="Title">What a session is called; null for an appointment.</param>
/// <param name="Starts">Null while it is not known yet: the letter is only looked at.</param>
/// <param name="Words">What its sender adds in their own words.</param>
public sealed record Occasion(string? Title, DateTimeOffset? Starts, string? Place, string? Words = null)
{
    public static Occasion Of(SessionRow session, string? words = null) => new(session.Title, session.Starts, session.Place, words);
}

/// <summary>Writes letters in the language and the time of whoever gets them.</summary>
public sealed class Writing(IEngine engine, NpgsqlDataSource source, KeyRing keys, MailSettings mail, Site site)
{
    // Where something is not said yet, in a letter that is only looked at.
    const string NotYet = "[…]";

    readonly Dictionary<Guid, Programme> programmes = [];
    IReadOnlyList<TerritoryRow>? territories;

    public async Task<Letter> To(PersonRow person, CaseloadRow journey, string template, Occasion occasion, CancellationToken ct)
    {
        if (!programmes.TryGetValue(journey.Programme, out var programme))
            programmes[journey.Programme] = programme = (await engine.History(journey.Programme, ct)).Aggregate(Programme.Empty, (state, e) => Programme.Evolve(state, e.Data));
        territories ??= await source.Query<TerritoryRow>("select * from views.territories", [], ct);
        var territory = territories.Single(t => t.Code == journey.Territory);
        var open = await keys.Opening([person.GivenName], ct);
        var text = new Text(LanguageOf(person.Language), site.TimeZone);
        return MailTemplate.Newest(template, text.Language.Tag).Fill(new Dictionary<string, string?>
        {
            ["firstName"] = open(person.GivenName), ["title"] = occasion.Title, ["place"] = occasion.Place ?? NotYet, ["words"] = occasion.Words,
            ["when"] = occasion.Starts is { } starts ? When(starts, territory.TimeZone, text) : NotYet,
            ["programme"] = programme.Definition?.Name.In(text.Language.Tag), ["territory"] = text.Language.Tag == "fr" ? territory.NameFr : territory.NameEn,
        });
    }

    /// <summary>The answer to somebody who wrote at the public door. Nothing they typed is in it: anybody may have typed anybody's address.</summary>
    public static Letter Confirmation(Language language) =>
        MailTemplate.Newest(Templates.InterestConfirmation, language.Tag).Fill(new Dictionary<string, string?>());

    /// <summary>The language of the pages that the tag names; the programme's where none is.</summary>
    Language LanguageOf(string? tag) => Known(tag) ?? Known(mail.Language) ?? Languages.English;

    static Language? Known(string? tag) => Languages.All.FirstOrDefault(language => language.Tag == tag?.Split('-')[0].ToLowerInvariant());

    /// <summary>Tuesday 3 June 2025 at 14:05</summary>
    static string When(DateTimeOffset starts, string zone, Text text)
    {
        var local = text.Local(starts, zone).DateTime;
        return text["{0} at {1}", local.ToString("dddd d MMMM yyyy", text.Language.Culture), text.Time(TimeOnly.FromDateTime(local))];
    }
}
