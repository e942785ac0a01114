using Cases.Documents;
using Cases.Engine;
using Cases.Web.Commands;
using Cases.Web.Pages.Events;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Documents;

/// <summary>The documents of a person: what is on this journey's file, what is on their others', and one more.</summary>
public sealed partial class DocumentsPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journeys/{id:guid}/documents", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/journeys/{id:guid}/documents", Post).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapGet("/journeys/{id:guid}/documents/{document:guid}",
            (Guid id, Guid document, DocumentReading reading, CancellationToken ct) => reading.Download(id, document, ct)).For(Roles.Caseworker, Roles.Coordinator).InSandbox();
    }

    static async Task<IResult> Get(Guid id, FormInput form, JourneyFiles files, Looking looking, CancellationToken ct) =>
        await files.Journey(id, ct) is { } file
            ? Reply.Page<DocumentsPage>(new { File = file, Form = form, Elsewhere = await On(file.Others.Select(o => o.Journey), looking, ct) })
            : Results.NotFound();

    static async Task<IResult> Post(Guid id, HttpRequest request, FormInput form, JourneyFiles files, Looking looking, Sending sending, Site site, Text T, CancellationToken ct)
    {
        if (await files.Journey(id, ct) is not { } file) return Results.NotFound();
        var command = await Typed(id, request, form, T, ct);
        if (command is not null && site.Refuses(command) is { } tooMuch) form.Refuse(tooMuch.Field, T.Of(tooMuch));
        return await sending.Send(form, () => command!, T["The document is attached"], ct)
            ? Reply.SeeOther($"{file.Path}/documents")
            : Reply.Refused<DocumentsPage>(new { File = file, Form = form, Elsewhere = await On(file.Others.Select(o => o.Journey), looking, ct) });
    }

    static async Task<AttachDocument?> Typed(Guid id, HttpRequest request, FormInput form, Text T, CancellationToken ct)
    {
        var kind = form.Enum<DocumentKind>("kind");
        var sent = request.HasFormContentType ? (await request.ReadFormAsync(ct)).Files.GetFile("content") : null;
        if (sent is null or { FileName: "" }) form.Refuse("content", T["Choose a file"]);
        if (form.Failed || sent is null) return null;
        var content = new MemoryStream();
        await sent.CopyToAsync(content, ct);
        return new AttachDocument(id, kind, Personal.Of(sent.FileName), content.ToArray());
    }

    /// <summary>What is on these journeys' files, by the journey.</summary>
    public static async Task<IReadOnlyList<Attached>> On(IEnumerable<Guid> journeys, Looking looking, CancellationToken ct)
    {
        var found = new List<Attached>();
        foreach (var journey in journeys) found.AddRange(Attached.In(await looking.History(journey, ct)));
        return found;
    }
}
