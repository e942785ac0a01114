using Cases.Engine;
using Cases.People;
using Cases.Web.Commands;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Emergency;

/// <summary>Finds one person of another territory by all their names and their birth date, and shows the file for a few hours.</summary>
public sealed partial class EmergencySearch : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/emergency", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/emergency", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Get(FormInput form, OtherTerritories others, CancellationToken ct) =>
        Reply.Page<EmergencySearch>(new { Form = form, Open = await others.Shown(ct) });

    static async Task<IResult> Post(FormInput form, OtherTerritories others, Sending sending, Acting acting, IEngine engine, Text T, CancellationToken ct)
    {
        var (names, born, why) = ($"{form.Required("givenName")} {form.Required("familyName")}", form.Date("birthDate"), form.Required(Sending.Reason, T["Say why"]));
        var found = form.Failed ? [] : await others.Find(names, born, ct);
        if (!form.Failed && found.Count == 0) form.Refuse(null, T["Nobody of these names, born on this day, is known."]);
        // One who was recorded twice has two files: both are shown.
        foreach (var person in found)
            if (!sending.Recorded(form, await engine.Execute(new OpenInEmergency(person), acting.Act(Ids.Of("emergency", form.CommandId, person), null, why), ct))) break;
        return form.Failed
            ? Reply.Refused<EmergencySearch>(new { Form = form, Open = await others.Shown(ct) })
            : Reply.SeeOther($"/emergency/{found[0]}");
    }
}
