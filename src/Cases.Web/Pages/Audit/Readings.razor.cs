using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>Who read whose file, newest first, and what is worth a look. Nobody is scored: each line is a question to ask a person.</summary>
public sealed partial class Readings : IRoutes
{
    const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trail/readings", Shown).For(Roles.Auditor, Roles.Administrator);

    static async Task<IResult> Shown(FormInput form, Looking looking, Site site, CancellationToken ct)
    {
        var (from, until, person) = (form.OptionalDate("since"), form.OptionalDate("until"), form.OptionalId("person"));
        var before = form.Optional("before") is null ? long.MaxValue : form.Whole("before", 0);
        var rows = form.Failed ? [] : await looking.Rows<ReadingLine>($"""
            select l.id, l.at, l.actor, l.role, l.subject, l.what from cases.access_log l
            where {Anomaly.Visible} and ($2::text is null or l.actor = $2) and ($3::uuid is null or l.subject = $3)
                and ($4::timestamptz is null or l.at >= $4) and ($5::timestamptz is null or l.at < $5) and l.id < $6
            order by l.id desc limit {PageSize + 1}
            """, [looking.Scope, form.Optional("actor"), person, TrailLine.Midnight(from, site), TrailLine.Midnight(until?.AddDays(1), site), before], ct);
        return Reply.Page<Readings>(new
        {
            Form = form, Rows = rows.Take(PageSize).ToList(), More = rows.Count > PageSize, Anomalies = await Anomaly.Find(looking, site, ct),
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <summary>One reading of a person's file, or of the trail.</summary>
/// <param name="Subject">The person; empty for the trail itself.</param>
public sealed record ReadingLine(long Id, DateTimeOffset At, string Actor, string Role, Guid Subject, string What);
