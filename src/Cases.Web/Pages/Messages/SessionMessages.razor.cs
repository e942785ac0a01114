using Cases.Views;
using Cases.Web.Mail;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Messages;

/// <summary>A message with the name of who got it.</summary>
public sealed record SentMessage(MessageRow Row, string Name);

/// <summary>Who was written to about a session, whether it left, and whom no e-mail reaches.</summary>
public sealed partial class SessionMessages : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sessions/{id:guid}/messages", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(Guid id, Looking looking, Notices notices, MailSettings mail, TimeProvider time, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var rows = await looking.Rows<MessageRow>(
            $"select * from views.messages where {Looking.InScope} and session = $2 order by requested_at desc, message", [looking.Scope, id], ct);
        var names = (await looking.Participants("c.journey = any($1)", rows.Select(r => r.Journey!.Value).Distinct().ToArray(), ct)).ToDictionary(p => p.Journey, p => p.Name);
        var isComing = !session.Cancelled && session.RollCallOn is null && session.Starts > time.GetUtcNow();
        return Reply.Page<SessionMessages>(new
        {
            Session = session, Sent = rows.Where(r => names.ContainsKey(r.Journey!.Value)).Select(r => new SentMessage(r, names[r.Journey!.Value])).ToList(),
            Missed = (await notices.To(id, ct)).Where(i => i.Why is not null).ToList(), Zone = (await looking.Gazetteer(ct)).Zone(session.Territory),
            Reminder = isComing && mail.RemindBefore > TimeSpan.Zero ? (int?)mail.RemindBefore.TotalHours : null,
        });
    }
}
