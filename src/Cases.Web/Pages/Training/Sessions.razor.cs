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
        return Reply.Page<Sessions>(new
        {
            Form = form, Found = await Read(form, looking, ct), Places = await looking.Gazetteer(ct), MaySchedule = acting.May<Cases.Training.ScheduleSession>(),
        });
    }

    internal static Task<Paged<SessionRow>> Read(FormInput form, Looking looking, CancellationToken ct)
    {
        var kind = Enum.TryParse<SessionKind>(form["kind"], ignoreCase: true, out var known)
            ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
        var past = form["when"] == "past";
        var where = new Where().And("territory = any ($?)", looking.Scope).And("territory = $?", form.Optional("territory")).And("kind = $?", kind)
            .And(past ? "day < $?" : "day >= $?", looking.Today);
        return looking.Page<SessionRow>("views.sessions", where, past ? "starts desc, session desc" : "starts, session", Paged.Asked(form), PageSize, ct);
    }
}
