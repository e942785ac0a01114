using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Commands;
using Npgsql;

namespace Cases.Web.Pages.Documents;

/// <summary>Hands a document out to whoever may see the file it is on: nothing before it is in the access log, and nothing that is not what was attached.</summary>
public sealed class DocumentReading(NpgsqlDataSource source, IEngine engine, KeyRing keys, StoredDocuments documents, AccessLog log, Acting acting)
{
    /// <summary>Always to be saved, never shown in the site's own name.</summary>
    public async Task<IResult> Download(Guid journey, Guid document, CancellationToken ct)
    {
        var found = await source.Query<CaseloadRow>(
            "select * from views.caseload where journey = $1 and ($2::text[] is null or territory = any ($2))", [journey, acting.Territories()], ct);
        if (found is not [var row]) return Results.NotFound();
        if (Attached.In(await engine.History(journey, ct)).FirstOrDefault(a => a.Document.Document == document) is not { } attached) return Results.NotFound();
        await log.Record(acting.Actor, acting.Role, row.Person, "document", ct);
        // Its hash is looked at in there, before the first byte leaves.
        if (await documents.Read(attached.Entry.Subject, attached.Document, ct) is not { } content) return Results.NotFound();
        return Results.File(content, TypeOf(attached.Document.MediaType), await keys.Open(attached.Document.FileName, ct) ?? "document");
    }

    static string TypeOf(string mediaType) => mediaType == Cases.Documents.DocumentFormat.PlainText.MediaType ? mediaType + "; charset=utf-8" : mediaType;
}
