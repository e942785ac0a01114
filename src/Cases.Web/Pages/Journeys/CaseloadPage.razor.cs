using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>The journeys an account may see. A name is sent as a form, so that it stays in no address.</summary>
public sealed partial class CaseloadPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/caseload", Show).For(Roles.Caseworker, Roles.Coordinator).InMenu(Text.Key("Caseload"), 10);
        routes.MapPost("/caseload", async (FormInput form, CaseloadSearch search, CancellationToken ct) =>
            form.Optional("name") is null ? Reply.SeeOther("/caseload" + CaseloadSearch.Filters(form)) : await Show(form, search, ct))
            .For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, CaseloadSearch search, CancellationToken ct) =>
        Reply.Page<CaseloadPage>(new { Form = form, Found = await search.Find(form, ct) });
}
