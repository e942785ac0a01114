using Cases.Engine;
using Cases.Web.Commands;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Cases.Web.Pages.Journeys;

/// <summary>A page with one form that records one act on a journey, then goes back to the journey.</summary>
public abstract class JourneyAct : ComponentBase
{
    [Parameter, EditorRequired] public JourneyFile File { get; set; } = default!;

    [Parameter, EditorRequired] public FormInput Form { get; set; } = default!;

    /// <summary>The version of the entry the act is about; 0 for an act about the journey as a whole.</summary>
    [Parameter] public long Version { get; set; }

    /// <summary>Adds <c>/journeys/{id}/PATH</c>, seen and sent by caseworkers and coordinators of the journey's territory.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="path">May end in <c>{version:long}</c>.</param>
    /// <param name="command">Made from what was typed; not sent when the form has failed.</param>
    /// <param name="done">What the journey's page then says; see <see cref="Text.Key"/>.</param>
    /// <param name="concerns">The type of the entry to be put right; without such an entry the page is not found.</param>
    /// <param name="by">Who sees and sends it; caseworkers and coordinators where nothing is said.</param>
    protected static void Map<TPage>(
        IEndpointRouteBuilder routes, string path, Func<JourneyFile, FormInput, long, ICommand> command, string done,
        Func<JourneyFile, long, bool>? concerns = null, string[]? by = null) where TPage : JourneyAct
    {
        var route = "/journeys/{id:guid}/" + path;
        routes.MapGet(route, async (Guid id, long? version, FormInput form, JourneyFiles files, CancellationToken ct) =>
            await files.Journey(id, ct) is { } file && concerns?.Invoke(file, version ?? 0) is not false
                ? Reply.Page<TPage>(new { File = file, Form = form, Version = version ?? 0 })
                : Results.NotFound()).For(by ?? [Roles.Caseworker, Roles.Coordinator]);

        routes.MapPost(route, async (Guid id, long? version, FormInput form, JourneyFiles files, Sending sending, Text T, CancellationToken ct) =>
        {
            if (await files.Journey(id, ct) is not { } file) return Results.NotFound();
            var made = command(file, form, version ?? 0);
            if (await sending.Send(form, () => made, T[done], ct)) return Reply.SeeOther(file.Path);
            return concerns?.Invoke(file, version ?? 0) is false
                ? Results.NotFound()
                : Reply.Refused<TPage>(new { File = file, Form = form, Version = version ?? 0 });
        }).For(by ?? [Roles.Caseworker, Roles.Coordinator]);
    }
}
