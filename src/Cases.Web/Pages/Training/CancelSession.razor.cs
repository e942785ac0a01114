using Cases.Engine;
using Cases.Messages;
using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Messages;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Calls a session off, and tells those invited if so wished.</summary>
public sealed partial class CancelSession : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{id:guid}/cancel", async (Guid id, FormInput form, Looking looking, CancellationToken ct) =>
            await looking.Find<SessionRow>(id, ct) is { } session ? Reply.Page<CancelSession>(new { Form = form, Of = session }) : Results.NotFound()).For(Roles.Coordinator);
        routes.MapPost("/sessions/{id:guid}/cancel", Post).For(Roles.Coordinator);
    }

    static async Task<IResult> Post(Guid id, FormInput form, Looking looking, Sending sending, Notices notices, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var reached = await SeriesReach.Reached(form, session, looking, ct);
        ICommand command = reached.Count > 1 ? new CancelFollowingSessions(id) : new Cases.Training.CancelSession(id);
        return await sending.Send(form, () => command, T.Count(reached.Count, "The session is called off", "{0} sessions are called off"), ct)
            ? Reply.SeeOther(await notices.Tell(form, reached, Templates.SessionCancelled, ct))
            : Reply.Refused<CancelSession>(new { Form = form, Of = session });
    }
}
