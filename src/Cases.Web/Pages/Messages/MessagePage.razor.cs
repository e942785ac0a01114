using Cases.Messages;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Messages;

/// <summary>Writes to the person of a journey from a template: first what and about which session, then the letter as it will be read.</summary>
public sealed partial class MessagePage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journeys/{id:guid}/message", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/journeys/{id:guid}/message", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Get(Guid id, FormInput form, JourneyFiles files, Drafting drafting, CancellationToken ct) =>
        await files.Journey(id, ct) is { } file
            ? Reply.Page<MessagePage>(new { File = file, Form = form, Draft = await drafting.Read(file, form, sending: false, ct) })
            : Results.NotFound();

    static async Task<IResult> Post(Guid id, FormInput form, JourneyFiles files, Drafting drafting, Sending sending, Text T, CancellationToken ct)
    {
        if (await files.Journey(id, ct) is not { } file) return Results.NotFound();
        var draft = await drafting.Read(file, form, sending: true, ct);
        return await sending.Send(form, () => new SendMessage(Ids.Of("message", form.CommandId), id, draft.Letter!, draft.Session), T["The e-mail is on its way"], ct)
            ? Reply.SeeOther(file.Path)
            : Reply.Refused<MessagePage>(new { File = file, Form = form, Draft = draft });
    }
}
