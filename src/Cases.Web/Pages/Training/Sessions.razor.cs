using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Sessions coming and past.</summary>
public sealed partial class Sessions : IRoutes
{
    const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions", Get).For(Roles.Caseworker, Roles.Coordinator).InMenu(Text.Key("Sessions"), 20);

    static async Task<IResult> Get(FormInput form, Looking looking, Acting acting, CancellationToken ct)
    {
        var page = int.TryParse(form["page"], out var typed) ? Math.Clamp(typed, 1, 10_000) : 1;
        var rows = await ReadRows(form, looking, page, ct);
        return Reply.Page<Sessions>(new
        {
            Form = form, Rows = rows.Take(PageSize).ToList(), More = rows.Count > PageSize, Page = page,
            Places = await looking.Gazetteer(ct), MaySchedule = acting.May<Cases.Training.ScheduleSession>(),
        });
    }

    internal static Task<IReadOnlyList<SessionRow>> ReadRows(FormInput form, Looking looking, int page, CancellationToken ct)
    {
        var kind = Enum.TryParse<SessionKind>(form["kind"], ignoreCase: true, out var known)
            ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
        var past = form["when"] == "past";
        return looking.Rows<SessionRow>($"""
            select * from views.sessions
            where {Looking.InScope} and ($2::text is null or territory = $2) and ($3::text is null or kind = $3) and day {(past ? "<" : ">=")} $4
            order by starts {(past ? "desc" : "asc")}, session limit {PageSize + 1} offset {(page - 1) * PageSize}
            """, [looking.Scope, form.Optional("territory"), kind, looking.Today], ct);
    }
}
