using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Styleguide;

/// <summary>Every component once, to be looked at while developing. GET shows the forms empty, POST with their errors.</summary>
public sealed partial class Styleguide : IRoutes
{
    sealed record Row(string Code, int Phase, int Sessions, DateOnly Seen);

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return;
        routes.MapGet("/styleguide", (FormInput form) => Reply.Page<Styleguide>(new { Form = form })).ForAnyone();
        routes.MapPost("/styleguide", Post).ForAnyone();
        routes.MapGet("/styleguide/forms", (FormInput form) => Reply.Page<StyleguideForms>(new { Form = form })).ForAnyone();
        routes.MapPost("/styleguide/forms", PostForms).ForAnyone();
    }

    static IResult Post(Flash flash, Text T)
    {
        flash.Say(T["The roll call is recorded"]);
        return Reply.SeeOther("/styleguide");
    }

    static IResult PostForms(FormInput form, Text T)
    {
        form.Required("title", T["Enter a title"]);
        form.OneOf("format", ["series", "single"], T["Choose a format"]);
        form.Date("heldOn", T["Enter the day on which it was held"]);
        form.Time("startsAt");
        form.Whole("places", 1, 200);
        form.OneOf("language", ["fr", "en"], T["Choose a language"]);
        form.Required("note", T["Write the note"]);
        return form.Failed ? Reply.Refused<StyleguideForms>(new { Form = form }) : Reply.SeeOther("/styleguide");
    }
}
