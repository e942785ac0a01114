using Cases.Engine;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Cases.Web.Commands;

/// <summary>A page with one form for one act on one thing.</summary>
/// <typeparam name="TRow">The thing's row in its view.</typeparam>
public abstract class ActPage<TRow> : ComponentBase where TRow : class
{
    [Parameter, EditorRequired] public FormInput Form { get; set; } = default!;

    [Parameter, EditorRequired] public TRow Of { get; set; } = default!;
}

public static class ActRoutes
{
    /// <summary>
    /// GET shows the form; POST sends the command, then goes on (303), or shows the form again with what was typed and why not (422).
    /// Open to the roles that may send the command; a thing of another territory is not there (404).
    /// </summary>
    /// <param name="routes">Where to map.</param>
    /// <param name="path">With <c>{id:guid}</c> for the thing.</param>
    /// <param name="command">The command, made of what was typed.</param>
    /// <param name="done">An English text, marked with <see cref="Text.Key"/>.</param>
    /// <param name="next">The page that follows.</param>
    public static void MapAct<TPage, TRow, TCommand>(
        this IEndpointRouteBuilder routes, string path, Func<FormInput, TRow, TCommand> command, string done, Func<TRow, string> next)
        where TPage : ActPage<TRow>, IRoutes where TRow : class where TCommand : ICommand
    {
        routes.MapGet(path, Show<TPage, TRow>).For(Roles<TCommand>());
        routes.MapPost(path, (Guid id, FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct) =>
            Send<TPage, TRow>(id, form, row => command(form, row), T[done], next, looking, sending, ct)).For(Roles<TCommand>());
    }

    /// <summary>The same for an act that puts right an entry of the thing's history, by its <c>{version:long}</c>.</summary>
    public static void MapCorrection<TPage, TRow, TCommand>(
        this IEndpointRouteBuilder routes, string path, Func<FormInput, TRow, long, TCommand> command, string done, Func<TRow, string> next)
        where TPage : ActPage<TRow>, IRoutes where TRow : class where TCommand : ICommand
    {
        routes.MapGet(path, Show<TPage, TRow>).For(Roles<TCommand>());
        routes.MapPost(path, (Guid id, long version, FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct) =>
            Send<TPage, TRow>(id, form, row => command(form, row, version), T[done], next, looking, sending, ct)).For(Roles<TCommand>());
    }

    static string[] Roles<TCommand>() => [.. CommandCatalogue.RolesOf(typeof(TCommand)).Select(role => role.ToString().ToLowerInvariant())];

    static async Task<IResult> Show<TPage, TRow>(Guid id, FormInput form, Looking looking, CancellationToken ct)
        where TPage : ActPage<TRow> where TRow : class =>
        await looking.Find<TRow>(id, ct) is { } row ? Reply.Page<TPage>(new { Form = form, Of = row }) : Results.NotFound();

    static async Task<IResult> Send<TPage, TRow>(
        Guid id, FormInput form, Func<TRow, ICommand> command, string done, Func<TRow, string> next, Looking looking, Sending sending, CancellationToken ct)
        where TPage : ActPage<TRow> where TRow : class
    {
        if (await looking.Find<TRow>(id, ct) is not { } row) return Results.NotFound();
        var wanted = command(row);
        return await sending.Send(form, () => wanted, done, ct) ? Reply.SeeOther(next(row)) : Reply.Refused<TPage>(new { Form = form, Of = row });
    }
}
