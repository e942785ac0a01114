using Cases.Engine;
using Cases.Messages;
using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Messages;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Another time or place; times are those of the session's territory.</summary>
public sealed partial class MoveSession : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{id:guid}/move", Get).For(Roles.Coordinator);
        routes.MapPost("/sessions/{id:guid}/move", Post).For(Roles.Coordinator);
    }

    static async Task<IResult> Get(Guid id, FormInput form, Looking looking, CancellationToken ct) =>
        await looking.Find<SessionRow>(id, ct) is { } session
            ? Reply.Page<MoveSession>(new { Form = form, Of = session, Zone = (await looking.Gazetteer(ct)).Zone(session.Territory) }) : Results.NotFound();

    static async Task<IResult> Post(Guid id, FormInput form, Looking looking, Sending sending, Notices notices, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var zone = (await looking.Gazetteer(ct)).Zone(session.Territory);
        var time = SessionTimes.Read(form, zone, T);
        var reached = await SeriesReach.Reached(form, session, looking, ct);
        ICommand command = reached.Count > 1 ? new MoveFollowingSessions(id, time.Day, form.Time("time.starts"), form.Time("time.ends"), form["place"])
            : new Cases.Training.MoveSession(id, time, form["place"]);
        if (await sending.Send(form, () => command, T.Count(reached.Count, "The session is moved", "{0} sessions are moved"), ct))
            return Reply.SeeOther(await notices.Tell(form, reached, Templates.SessionMoved, ct));
        return Reply.Refused<MoveSession>(new { Form = form, Of = session, Zone = zone });
    }
}
