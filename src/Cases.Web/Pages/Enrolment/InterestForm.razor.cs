using System.Net.Mail;
using Cases.Engine;
using Cases.Enrolment;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Mail;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Enrolment;

/// <summary>The public door: whoever would like to take part says so, without an account.</summary>
public sealed partial class InterestForm : IRoutes
{
    /// <summary>A field no person sees: what fills it in is a robot, and is thanked like everybody else.</summary>
    public const string Trap = "website";

    const string Next = "/interest/received";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/interest", async (FormInput form, Looking looking, CancellationToken ct) => Reply.Page<InterestForm>(await Shown(form, looking, ct))).ForAnyone();
        routes.MapPost("/interest", Post).ForAnyoneSometimes();
    }

    static async Task<object> Shown(FormInput form, Looking looking, CancellationToken ct) => new { Form = form, Territories = (await looking.Gazetteer(ct)).Options };

    static async Task<IResult> Post(FormInput form, Looking looking, IEngine engine, Acting acting, Sending sending, Text T, CancellationToken ct)
    {
        if (form.Optional(Trap) is not null) return Reply.SeeOther(Next);
        var command = Command(form, (await looking.Gazetteer(ct)).Options, T);
        return !form.Failed && sending.Recorded(form, await engine.Execute(command, acting.ByAnybody(form.CommandId, command.Territory), ct))
            ? Reply.SeeOther(Next)
            : Reply.Refused<InterestForm>(await Shown(form, looking, ct));
    }

    static ExpressInterest Command(FormInput form, IReadOnlyList<Option> territories, Text T)
    {
        var from = form.Enum<InterestFrom>("from");
        var (name, email) = (form.Required("name"), form.Required("email"));
        if (email.Length > 0 && !IsAddress(email)) form.Refuse("email", T["Enter an e-mail address, such as name@example.org"]);
        if (from == InterestFrom.Organisation) form.Required("organisation");
        var consents = form.All("mayBeContacted").Contains("yes");
        if (!consents) form.Refuse("mayBeContacted", T["Without your consent nobody may answer you"]);
        return new ExpressInterest(Ids.Of("interest", form.CommandId), from, Personal.Of(name), Personal.OfNullable(email),
            Organisation: Personal.OfNullable(form.Optional("organisation")), Message: Personal.OfNullable(form.Optional("message")),
            Territory: territories.FirstOrDefault(t => t.Value == form["territory"])?.Value, Language: Speaks(form["language"]), MayBeContacted: consents,
            Confirmation: Writing.Confirmation(T.Language));
    }

    static bool IsAddress(string typed) => MailAddress.TryCreate(typed, out var address) && address.Address == typed;

    static string? Speaks(string tag) => Journeys.LanguageName.Tags.Contains(tag) ? tag : null;
}
