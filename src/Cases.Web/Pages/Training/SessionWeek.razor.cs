using Cases.Views;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>The sessions of one week, by day; this week where none is named.</summary>
public sealed partial class SessionWeek : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/week", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(FormInput form, Looking looking, CancellationToken ct)
    {
        var week = Asked(form, looking);
        return Reply.Page<SessionWeek>(new { Week = week, Rows = await ReadRows(week, looking, ct), Places = await looking.Gazetteer(ct), looking.Today });
    }

    internal static IsoWeek Asked(FormInput form, Looking looking) => IsoWeek.Parse(form["week"]) ?? IsoWeek.Of(looking.Today);

    internal static Task<IReadOnlyList<SessionRow>> ReadRows(IsoWeek week, Looking looking, CancellationToken ct) => looking.Rows<SessionRow>(
        $"select * from views.sessions where {Looking.InScope} and day between $2 and $3 order by starts, session", [looking.Scope, week.Monday, week.Sunday], ct);
}
