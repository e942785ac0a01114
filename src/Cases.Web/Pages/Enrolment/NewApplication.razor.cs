using Cases.Web.Components;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Enrolment;

/// <summary>A new application begins with a search. Names are sent as a form, so that they stay in no address.</summary>
public sealed partial class NewApplication : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/applications/new", async (FormInput form, Looking looking, CancellationToken ct) =>
            Reply.Page<NewApplication>(new { Form = form, Interest = await InterestFound.AnsweredBy(form, looking, ct) })).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/applications/new", Search).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Search(FormInput form, PersonSearch people, Looking looking, CancellationToken ct)
    {
        var interest = await InterestFound.AnsweredBy(form, looking, ct);
        // As one types, one name is looked for before there is another.
        var name = form.Optional(LiveResults.Typing) is null
            ? $"{form.Required("givenName")} {form.Required("familyName")}"
            : $"{form["givenName"]} {form["familyName"]}";
        return form.Failed
            ? Reply.Refused<NewApplication>(new { Form = form, Interest = interest })
            : Reply.Page<NewApplication>(new { Form = form, Interest = interest, Found = await people.Find(name, ct) });
    }
}
