using Cases.Documents;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Documents;

/// <summary>A person's documents for programs: the same rows, the same territories, the same access log. <c>attach-document</c> and <c>retract-document</c> change them.</summary>
public sealed class DocumentApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/journeys/{id:guid}/documents", List).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("documents").WithTags("Documents").WithSummary("The documents on a journey's file and on the person's others you may see. Recorded in the access log.")
            .Produces<IReadOnlyList<DocumentSummary>>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/v1/journeys/{id:guid}/documents/{document:guid}",
            (Guid id, Guid document, DocumentReading reading, CancellationToken ct) => reading.Download(id, document, ct)).For(Roles.Caseworker, Roles.Coordinator).InSandbox()
            .WithName("document").WithTags("Documents").WithSummary("A document as it was attached. Recorded in the access log.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> List(Guid id, JourneyFiles files, Looking looking, CancellationToken ct)
    {
        if (await files.Journey(id, ct) is not { } file) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var documents = Attached.In(file.Events).Concat(await DocumentsPage.On(file.Others.Select(o => o.Journey), looking, ct));
        return Results.Json(documents.Select(d => new DocumentSummary(d.Document.Document, d.Entry.Stream, d.Entry.Version, d.Document.Kind, file.Words.Open(d.Document.FileName),
            d.Document.MediaType, d.Document.Size, d.Document.Sha256, d.Entry.OccurredOn, d.Entry.Actor)), CommandCatalogue.Json);
    }
}

/// <param name="Version">What taking it back has to name.</param>
/// <param name="FileName">Null once the person is erased.</param>
/// <param name="Size">In bytes.</param>
public sealed record DocumentSummary(
    Guid Document, Guid Journey, long Version, DocumentKind Kind, string? FileName, string MediaType, long Size, string Sha256, DateOnly AttachedOn, string Actor);
