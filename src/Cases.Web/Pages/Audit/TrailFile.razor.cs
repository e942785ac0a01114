using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>One stream's rows at two positions of the trail, compared. Without positions, from nothing to now.</summary>
public sealed partial class TrailFile : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trail/files/{stream:guid}", Get).For(Roles.Auditor, Roles.Administrator);

    static async Task<IResult> Get(Guid stream, FormInput form, Looking looking, Store store, Acting acting, CancellationToken ct)
    {
        var history = await looking.History(stream, ct);
        if (history.Count == 0 || !looking.Sees(history[0].Territory)) return Results.NotFound();
        var before = form.Optional("before") is null ? -1 : form.Whole("before", 0);
        var after = form.Optional("after") is null ? long.MaxValue : form.Whole("after", 0);
        var lines = await TrailLine.OfStream(stream, looking, ct);
        var (old, now) = form.Failed ? (0, 0) : (lines.Count(l => l.Position <= before), after == long.MaxValue ? history.Count : lines.Count(l => l.Position <= after));
        await store.AccessLog.Record(acting.Actor, acting.Role, history[0].Subject, "trail-file", ct);
        return Reply.Page<TrailFile>(new
        {
            Form = form, Stream = stream, StreamType = history[0].StreamType, Changed = FileChange.Of(history, old, now), Between = Math.Abs(now - old), All = history.Count,
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
