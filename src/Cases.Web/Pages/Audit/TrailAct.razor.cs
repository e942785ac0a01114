using Cases.Engine;
using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>One act followed: the command, the entries it recorded, what they changed, and what became of the message it asked for.</summary>
public sealed partial class TrailAct : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trail/acts/{command:guid}", Get).For(Roles.Auditor, Roles.Administrator);

    static async Task<IResult> Get(Guid command, Looking looking, Store store, Acting acting, Text T, CancellationToken ct)
    {
        var lines = await TrailLine.OfAct(command, looking, ct);
        if (lines.Count == 0) return Results.NotFound();
        var act = (await looking.Rows<TrailActs>(TrailActs.Select, [command, lines[0].Position], ct)).Single();
        var (events, changed, outcomes) = (new List<RecordedEvent>(), new List<FileChange>(), new List<TrailLine>());
        foreach (var stream in lines.GroupBy(l => l.Stream))
        {
            var history = await looking.History(stream.Key, ct);
            events.AddRange(history.Where(e => e.CommandId == command));
            changed.AddRange(FileChange.Of(history, (int)stream.Min(l => l.Version) - 1, (int)stream.Max(l => l.Version)));
            if (stream.First().StreamType == "message") outcomes.AddRange((await TrailLine.OfStream(stream.Key, looking, ct)).Where(l => l.Version > stream.Max(s => s.Version)));
        }
        foreach (var subject in events.Select(e => e.Subject).Distinct()) await store.AccessLog.Record(acting.Actor, acting.Role, subject, "trail-act", ct);
        return Reply.Page<TrailAct>(new
        {
            Act = act, Lines = lines, Outcomes = outcomes, Changed = changed, AlsoIn = FileChange.AlsoIn(events), By = await TrailGlossary.Of(looking, T, ct),
        });
    }
}

/// <summary>Who acted, when and why, as the headers of the act's first entry have it.</summary>
/// <param name="CauseIsAct">Whether what it is because of is an act; an import is none.</param>
public sealed record TrailActs(Guid Command, string Name, DateTimeOffset RecordedAt, string Actor, string Role, string? Source, bool HasReason, Guid? Causation, bool CauseIsAct)
{
    internal const string Select = """
        select c.id as command, c.name, e.timestamp as recorded_at, e.headers ->> 'actor' as actor, e.headers ->> 'role' as role, e.headers ->> 'source' as source,
            e.headers ->> 'reason' is not null as has_reason, (e.headers ->> 'causation')::uuid as causation,
            exists (select from cases.commands k where k.id = (e.headers ->> 'causation')::uuid) as cause_is_act
        from cases.commands c, cases.trail t join cases.mt_events e on e.seq_id = t.seq_id where c.id = $1 and t.position = $2
        """;
}
