using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;
using Cases.Training;
using Cases.Views;
using Cases.Web.Bulk;
using Cases.Web.Mail;
using Cases.Web.Pages.Events;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Bulk;

/// <summary>What a form wants done with many journeys, as one command for each.</summary>
public sealed class BulkChoice(Looking looking, IAccounts accounts, Writing writing, CaseloadSearch search, Text T)
{
    public const string Assign = "assign";
    public const string Invite = "invite";
    public const string Tag = "tag";
    public const string Untag = "untag";
    public const string Message = "message";

    /// <summary>What many may be written at once.</summary>
    public static readonly IReadOnlyList<string> Letters = [Templates.Notice, Templates.SessionInvitation, Templates.SessionReminder, Templates.SessionMoved];

    /// <returns>What it is called, and the lines; meaningless where the form has failed.</returns>
    public Task<(string What, IReadOnlyList<BulkLine> Lines)> Read(FormInput form, IReadOnlyList<CaseloadPick> picks, CancellationToken ct) =>
        form.OneOf("act", [Assign, Invite, Tag, Untag, Message]) switch
        {
            Invite => Inviting(form, picks, ct),
            Tag or Untag => Tagging(form, picks, ct),
            Message => Messaging(form, picks, ct),
            _ => Assigning(form, picks, ct),
        };

    async Task<(string, IReadOnlyList<BulkLine>)> Assigning(FormInput form, IReadOnlyList<CaseloadPick> picks, CancellationToken ct)
    {
        var to = form.Required("caseworker", T["Choose one"]);
        return (T["Assign to {0}", (await accounts.Find(to, ct))?.DisplayName ?? to], [.. picks.Select(pick => new BulkLine(pick.Journey,
            new AssignCaseworker(pick.Journey, to),
            pick.Caseworker is { } before ? new AssignCaseworker(pick.Journey, before, InsteadOf: to) : new UnassignCaseworker(pick.Journey, to)))]);
    }

    async Task<(string, IReadOnlyList<BulkLine>)> Inviting(FormInput form, IReadOnlyList<CaseloadPick> picks, CancellationToken ct)
    {
        var session = form.Id("session");
        return (T["Invite to {0}", (await looking.Find<SessionRow>(session, ct))?.Title ?? ""], [.. picks.Select(pick =>
            new BulkLine(pick.Journey, new InviteParticipants(session, [pick.Journey]), new WithdrawInvitation(session, pick.Journey)))]);
    }

    async Task<(string, IReadOnlyList<BulkLine>)> Tagging(FormInput form, IReadOnlyList<CaseloadPick> picks, CancellationToken ct)
    {
        var tags = await search.Tags(ct);
        // Not "tag": that is a filter of the caseload, and goes along.
        var tag = form.OneOf("label", tags.Select(t => t.Value));
        var name = tags.FirstOrDefault(t => t.Value == tag)?.Label ?? tag;
        return form["act"] == Tag
            ? (T["Put the tag {0} on", name], [.. picks.Select(p => new BulkLine(p.Journey, new TagJourney(p.Journey, tag), new UntagJourney(p.Journey, tag)))])
            : (T["Take the tag {0} off", name], [.. picks.Select(p => new BulkLine(p.Journey, new UntagJourney(p.Journey, tag), new TagJourney(p.Journey, tag)))]);
    }

    // Who may not be written to is refused by the command, a line each: no letter leaves without consent.
    async Task<(string, IReadOnlyList<BulkLine>)> Messaging(FormInput form, IReadOnlyList<CaseloadPick> picks, CancellationToken ct)
    {
        var template = form.OneOf("letter", Letters);
        var session = template == Templates.Notice ? null : await looking.Find<SessionRow>(form.Id("session"), ct);
        if (template == Templates.Notice) form.Required("words");
        else if (session is null) form.Refuse("session", T["Choose the session it is about"]);
        if (form.Failed) return ("", []);
        var occasion = session is null ? new Occasion(null, null, null, form.Optional("words")) : Occasion.Of(session, form.Optional("words"));
        return (T["E-mail: {0}", T[Labels.OfTemplate(template)]], await Written(form.CommandId, picks, template, occasion, session?.Session, ct));
    }

    async Task<IReadOnlyList<BulkLine>> Written(Guid command, IReadOnlyList<CaseloadPick> picks, string template, Occasion occasion, Guid? session, CancellationToken ct)
    {
        var rows = await looking.Rows<CaseloadRow>($"select * from views.caseload where {Looking.InScope} and journey = any ($2)",
            [looking.Scope, picks.Select(p => p.Journey).ToArray()], ct);
        var people = (await looking.Rows<PersonRow>("select * from views.people where person = any ($1)", [rows.Select(r => r.Person).Distinct().ToArray()], ct))
            .ToDictionary(p => p.Person);
        // All keys in one round trip: each letter then finds its person's.
        await looking.Opening(people.Values.Select(p => p.GivenName), ct);
        var lines = new List<BulkLine>();
        foreach (var row in rows)
            lines.Add(new BulkLine(row.Journey, new SendMessage(Ids.Of("bulk message", command, row.Journey), row.Journey,
                await writing.To(people[row.Person], row, template, occasion, ct), session), null));
        return lines;
    }
}
