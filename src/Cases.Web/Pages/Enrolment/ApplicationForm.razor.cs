using Cases.Engine;
using Cases.Enrolment;
using Cases.People;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Enrolment;

/// <summary>The application itself, for somebody found or for somebody new.</summary>
public sealed partial class ApplicationForm : IRoutes
{
    /// <summary>The field in which whoever enters a person says that those who look alike are others.</summary>
    public const string Somebody = "somebody";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/applications/form", Show).For(Roles.Caseworker, Roles.Coordinator);
        // What comes from the search brings a name and no command yet.
        routes.MapPost("/applications/form", (FormInput form, Filling filling, CancellationToken ct) =>
            form.Optional("commandId") is null ? Show(form, filling, ct) : filling.Submit(form, ct)).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, Filling filling, CancellationToken ct)
    {
        var person = form.OptionalId("person") is { } id ? await filling.Known(id, ct) : null;
        return person is null && form.Optional("person") is not null ? Results.NotFound() : Reply.Page<ApplicationForm>(await filling.Shown(form, person, ct));
    }

    /// <summary>Fills the form with what can be chosen, and sends it.</summary>
    public sealed class Filling(Applying applying, PersonSearch people, Sending sending, AccessLog log, Acting acting, Looking looking, Text T)
    {
        public async Task<object> Shown(FormInput form, PersonFound? person, CancellationToken ct, IReadOnlyList<PersonFound>? alike = null) => new
        {
            Form = form, Choices = await applying.Choices(ct), Person = person, Interest = await InterestFound.AnsweredBy(form, looking, ct), Alike = alike ?? [],
        };

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
            var alike = await Alike(command, ct);
            if (alike.Count > 0 && form[Somebody] != "new") form.Refuse(Somebody, T["Somebody known looks alike: choose them, or say that it is somebody else"]);
            return await sending.Send(form, () => command, T["The application is recorded"], ct)
                ? Reply.SeeOther(JourneyFile.PathOf(command.JourneyId))
                : Reply.Refused<ApplicationForm>(await Shown(form, person, ct, alike));
        }

        // Names were looked for before: here it is what was typed since. Sending the form again is no duplicate.
        async Task<IReadOnlyList<PersonFound>> Alike(SubmitApplication command, CancellationToken ct)
        {
            if (command.NewPerson is not { } typed) return [];
            var texts = new[] { typed.GivenName, typed.FamilyName, typed.Email, typed.Phone, typed.BirthDate }.OfType<Personal>().Select(t => t.Clear);
            return [.. (await people.Alike([.. texts], ct)).Where(found => found.Id != command.PersonId)];
        }

        static SubmitApplication Command(FormInput form, PersonFound? person)
        {
            var category = form.Required("category").Split('/');
            var population = category[0] == "newcomer" ? Population.Newcomer : Population.LocalActor;
            return new SubmitApplication(person?.Id ?? form.Id("personId"), form.Id("cohortId"), population, category[^1],
                person is null ? New(form) : null, form.OptionalId(InterestFound.Field));
        }

        static NewPerson New(FormInput form) => new(
            Personal.Of(form.Required("givenName")), Personal.Of(form.Required("familyName")), Personal.OfNullable(form.Optional("email")),
            Personal.OfNullable(form.Optional("phone")), Personal.OfNullable(form.OptionalDate("birthDate")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            form.Optional("language"));
    }
}
