using Cases.Messages;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Messages;

/// <summary>Who was written to, for programs: within the territories of whoever asks, and without what was written.</summary>
public sealed class MessagesApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/messages", Messages).For(Roles.Caseworker, Roles.Coordinator)
        .WithName("messages").WithTags("Messages").WithSummary("Messages, 50 a page, the newest first; query: session, journey, status=requested|sent|failed, page.")
        .Produces<MessagesAnswer>().ProducesValidationProblem();

    static async Task<IResult> Messages(FormInput form, Looking looking, CancellationToken ct)
    {
        var status = form.Optional("status") is null ? null : form.OneOf("status", ["requested", "sent", "failed"]);
        var (session, journey) = (form.OptionalId("session"), form.OptionalId("journey"));
        if (form.Failed) return Results.ValidationProblem(form.Errors.ToDictionary(e => e.Key, e => new[] { e.Value }));
        var where = new Where().And("territory = any ($?)", looking.Scope).And("session = $?", session).And("journey = $?", journey).And("status = $?", status);
        var found = await looking.Page<MessageRow>("views.messages", where, "requested_at desc, message", Paged.Asked(form), ct: ct);
        var names = (await looking.Participants("c.journey = any($1)", found.Rows.Select(r => r.Journey).OfType<Guid>().Distinct().ToArray(), ct)).ToDictionary(p => p.Journey, p => p.Name);
        return Results.Json(new MessagesAnswer(found.Total, found.Page, [.. found.Rows.Select(r => new MessageSummary(
            r.Message, r.Territory, r.Journey, r.Journey is { } of ? names.GetValueOrDefault(of) : null, r.Session, r.Template, r.Language, r.RequestedAt, r.RequestedBy,
            r.Status, r.Fault))]), CommandCatalogue.Json);
    }
}

/// <param name="Total">How many there are on all pages.</param>
public sealed record MessagesAnswer(long Total, int Page, IReadOnlyList<MessageSummary> Messages);

/// <param name="Journey">Null for the answer to an expression of interest.</param>
/// <param name="Fault">Why it was not delivered; null unless it has failed.</param>
public sealed record MessageSummary(
    Guid Message, string Territory, Guid? Journey, string? Name, Guid? Session, string Template, string Language, DateTimeOffset RequestedAt, string RequestedBy,
    MessageStatus Status, DeliveryFault? Fault);
