using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>The whole room on one screen, recorded as one act.</summary>
public sealed partial class RecordRollCall : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{id:guid}/roll-call", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/sessions/{id:guid}/roll-call", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Get(Guid id, FormInput form, Looking looking, CancellationToken ct) =>
        await looking.Find<SessionRow>(id, ct) is { } session
            ? Reply.Page<RecordRollCall>(Shown(form, looking, session, await Room(form, looking, session, ct))) : Results.NotFound();

    static async Task<IResult> Post(Guid id, FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var room = await Room(form, looking, session, ct);
        var lines = RecordRollCallForm.Lines(form, room.Expected.Concat(room.Others), T);
        if (await sending.Send(form, () => new Cases.Training.RecordRollCall(id, form.CommandId, lines), T["The roll call is recorded"], ct))
            return Reply.SeeOther($"/sessions/{id}");
        return Reply.Refused<RecordRollCall>(Shown(form, looking, session, room));
    }

    static async Task<(IReadOnlyList<(Participant Who, string Key)> Expected, IReadOnlyList<(Participant Who, string Key)> Others)> Room(
        FormInput form, Looking looking, SessionRow session, CancellationToken ct)
    {
        var expected = await SessionPage.ReadExpected(looking, session.Session, ct);
        var cohort = await looking.Participants("c.cohort = any($1) and c.status in ('active', 'paused')", session.Cohorts.ToArray(), ct);
        var others = cohort.Where(p => looking.Sees(p.Of.Territory) && expected.All(e => e.Journey != p.Journey)).ToList();
        return RecordRollCallForm.Keyed(form, expected, others);
    }

    static object Shown(FormInput form, Looking looking, SessionRow session,
        (IReadOnlyList<(Participant Who, string Key)> Expected, IReadOnlyList<(Participant Who, string Key)> Others) room) =>
        new { Form = form, Session = session, looking.Today, room.Expected, room.Others };
}
