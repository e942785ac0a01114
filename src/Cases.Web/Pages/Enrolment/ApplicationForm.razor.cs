using Cases.Engine;
using Cases.Enrolment;
using Cases.People;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Enrolment;

/// <summary>The application itself, for somebody found or for somebody new.</summary>
public sealed partial class ApplicationForm : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/applications/form", Show).For(Roles.Caseworker, Roles.Coordinator);
        // What comes from the search brings a name and no command yet.
        routes.MapPost("/applications/form", (FormInput form, Filling filling, CancellationToken ct) =>
            form.Optional("commandId") is null ? Show(form, filling, ct) : filling.Submit(form, ct)).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, Filling filling, CancellationToken ct)
    {
        if (form.OptionalId("person") is not { } id) return Reply.Page<ApplicationForm>(new { Form = form, Choices = await filling.Choices(ct) });
        return await filling.Known(id, ct) is { } person
            ? Reply.Page<ApplicationForm>(new { Form = form, Choices = await filling.Choices(ct), Person = person })
            : Results.NotFound();
    }

    /// <summary>Fills the form with what can be chosen, and sends it.</summary>
    public sealed class Filling(Applying applying, PersonSearch people, Sending sending, AccessLog log, Acting acting, Text T)
    {
        public Task<ApplicationChoices> Choices(CancellationToken ct) => applying.Choices(ct);

        public async Task<PersonFound?> Known(Guid id, CancellationToken ct)
        {
            var person = await people.Find(id, ct);
            if (person is not null) await log.Record(acting.Actor, acting.Role, id, "application", ct);
            return person;
        }

        public async Task<IResult> Submit(FormInput form, CancellationToken ct)
        {
            var person = form.OptionalId("person") is { } known ? await Known(known, ct) : null;
            if (person is null && form.Optional("person") is not null) return Results.NotFound();
            var command = Command(form, person);
            if (person is null && await people.IsElsewhere(command.PersonId, ct)) return Results.NotFound();
            return await sending.Send(form, () => command, T["The application is recorded"], ct)
                ? Reply.SeeOther(JourneyFile.PathOf(command.JourneyId))
                : Reply.Refused<ApplicationForm>(new { Form = form, Choices = await Choices(ct), Person = person });
        }

        static SubmitApplication Command(FormInput form, PersonFound? person)
        {
            var category = form.Required("category").Split('/');
            var population = category[0] == "newcomer" ? Population.Newcomer : Population.LocalActor;
            return new SubmitApplication(person?.Id ?? form.Id("personId"), form.Id("cohortId"), population, category[^1], person is null ? New(form) : null);
        }

        static NewPerson New(FormInput form) => new(
            Personal.Of(form.Required("givenName")), Personal.Of(form.Required("familyName")), Personal.OfNullable(form.Optional("email")),
            Personal.OfNullable(form.Optional("phone")), Personal.OfNullable(form.OptionalDate("birthDate")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            form.Optional("language"));
    }
}
