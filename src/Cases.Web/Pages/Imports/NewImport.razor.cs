using Cases.Imports;
using Cases.Web.Commands;
using Cases.Web.Imports;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Imports;

/// <summary>A file is tried out, looked at, and recorded: one page, whatever the account's import is at.</summary>
public sealed partial class NewImport : IRoutes
{
    public const int MostMegabytes = 10;

    // Most files are done within the time a page may take; for the others the page says how far it is.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/imports/new", Show).For(Roles.Coordinator);
        routes.MapPost("/imports/new", Upload).For(Roles.Coordinator);
        routes.MapPost("/imports/columns", Remap).For(Roles.Coordinator);
        routes.MapPost("/imports/record", (ImportJobs jobs, Acting acting) =>
        {
            jobs.Record(acting.Act(Guid.Empty));
            return Reply.SeeOther("/imports/new");
        }).For(Roles.Coordinator);
        routes.MapPost("/imports/end", (ImportJobs jobs, Acting acting) =>
        {
            jobs.End(acting.Actor);
            return Reply.SeeOther("/imports/new");
        }).For(Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, ImportJobs jobs, Acting acting, TimeProvider time)
    {
        var job = jobs.Of(acting.Actor);
        if (job is { IsRunning: true }) await Task.WhenAny(job.Running, Task.Delay(Patience, time));
        return Reply.Page<NewImport>(new { Form = form, Job = job });
    }

    static async Task<IResult> Upload(HttpRequest request, FormInput form, ImportJobs jobs, Acting acting, Text T, CancellationToken ct)
    {
        var kind = form.Enum<ImportKind>("kind");
        var file = (await request.ReadFormAsync(ct)).Files.GetFile("file");
        if (file is null or { Length: 0 }) form.Refuse("file", T["Choose a file"]);
        else if (file.Length > MostMegabytes * 1024 * 1024) form.Refuse("file", T["The file is larger than {0} MB: split it", MostMegabytes]);
        if (form.Failed) return Reply.Refused<NewImport>(new { Form = form });

        var content = new MemoryStream();
        await file!.CopyToAsync(content, ct);
        jobs.Try(acting.Act(Guid.Empty), new ImportFile(kind, content.ToArray(), new Dictionary<string, string>()));
        return Reply.SeeOther("/imports/new");
    }

    /// <summary>Tries the same file with other columns.</summary>
    static IResult Remap(FormInput form, ImportJobs jobs, Acting acting)
    {
        if (jobs.Of(acting.Actor) is { File: { } file })
            jobs.Try(acting.Act(Guid.Empty), file with
            {
                Mapping = ImportField.Of(file.Kind).Where(f => form[f.Name].Length > 0).ToDictionary(f => f.Name, f => form[f.Name]),
            });
        return Reply.SeeOther("/imports/new");
    }
}
