using Cases.Postgres;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>A list to be printed and signed, by half-day. Who reads it is in the access log of everybody on it.</summary>
public sealed partial class AttendanceSheet : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{id:guid}/sheet", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(Guid id, Looking looking, Acting acting, AccessLog log, IAccounts accounts, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var read = await Read(session, looking, acting, log, accounts, T, ct);
        return Reply.Page<AttendanceSheet>(new { Session = session, read.Places, read.Expected, read.Facilitators, read.HalfDays });
    }

    /// <summary>What the sheet says, once it is in the access log of everybody on it.</summary>
    internal static async Task<(Gazetteer Places, IReadOnlyList<Participant> Expected, IReadOnlyList<string> Facilitators, IReadOnlyList<HalfDay> HalfDays)> Read(
        SessionRow session, Looking looking, Acting acting, AccessLog log, IAccounts accounts, Text T, CancellationToken ct)
    {
        var expected = await SessionPage.ReadExpected(looking, session.Session, ct);
        foreach (var who in expected) await log.Record(acting.Actor, acting.Role, who.Of.Person, "attendance-sheet", ct);
        var places = await looking.Gazetteer(ct);
        var zone = places.Zone(session.Territory);
        return (places, expected, await SessionPage.ReadFacilitators(looking, accounts, session, T, ct),
            [.. HalfDay.Of(T.Local(session.Starts, zone).DateTime, T.Local(session.Ends, zone).DateTime)]);
    }
}
