using System.Text.Json;
using Cases.Engine;
using Cases.Web.Pages.Training;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Web.Commands;

/// <summary>One act by the API.</summary>
/// <param name="CommandId">Chosen by the caller and kept over retries: the same id never acts twice.</param>
/// <param name="Command">What is to be done.</param>
/// <param name="OccurredOn">The day it happened, in the territory's calendar; today when left out.</param>
/// <param name="Reason">Why, for what asks for a reason.</param>
public sealed record ActRequest<TCommand>(Guid CommandId, TCommand Command, DateOnly? OccurredOn = null, string? Reason = null) where TCommand : ICommand;

/// <summary>The API of acts: one route a command, by the same rules as the pages. 200 what was recorded; 422 a refusal; 409 somebody was faster.</summary>
public sealed class CommandApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        foreach (var (name, type) in CommandCatalogue.Types.Where(t => CommandCatalogue.IsForPeople(t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal))
            typeof(CommandApi).GetMethod(nameof(MapCommand), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [api, name]);
    }

    // Not bound by parameters: binding is compiled for each route when the host starts, which for all commands takes a second.
    static void MapCommand<TCommand>(IEndpointRouteBuilder api, string name) where TCommand : ICommand =>
        api.MapPost("/" + name, Perform<TCommand>)
            .For([.. CommandCatalogue.RolesOf(typeof(TCommand)).Where(CommandCatalogue.HasAccounts).Select(r => r.ToString().ToLowerInvariant())])
            // A cookie goes along with a form of another site, never with JSON of another site.
            .DisableAntiforgery()
            .WithName(name)
            .WithTags(typeof(TCommand).Namespace!.Split('.')[^1])
            .WithMetadata(((RequestDelegate)Perform<TCommand>).Method, new AcceptsMetadata(["application/json"], typeof(ActRequest<TCommand>)),
                new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TCommand) == typeof(Cases.Training.InviteGroup) ? typeof(InvitedGroup) : typeof(Done), ["application/json"]),
                Problem(StatusCodes.Status400BadRequest), Problem(StatusCodes.Status409Conflict), Problem(StatusCodes.Status422UnprocessableEntity));

    static ProducesResponseTypeMetadata Problem(int status) => new(status, typeof(ProblemDetails), ["application/problem+json"]);

    static async Task Perform<TCommand>(HttpContext http) where TCommand : ICommand
    {
        var services = http.RequestServices;
        var text = services.GetRequiredService<Text>();
        var answer = Malformed(text);
        if (await Read<TCommand>(http) is { } request)
        {
            var act = services.GetRequiredService<Acting>().Act(request.CommandId, request.OccurredOn, request.Reason);
            var outcome = services.GetRequiredService<Site>().Refuses(request.Command) is { } tooMuch
                ? new Refused(tooMuch)
                : await services.GetRequiredService<IEngine>().Execute(request.Command, act, http.RequestAborted);
            answer = (request.Command, outcome) is (Cases.Training.InviteGroup group, Done done)
                ? Results.Json(await InvitedGroup.Of(group, done, act, services.GetRequiredService<Looking>(), text, http.RequestAborted), CommandCatalogue.Json)
                : Answer(outcome, text);
        }
        await answer.ExecuteAsync(http);
    }

    static async Task<ActRequest<TCommand>?> Read<TCommand>(HttpContext http) where TCommand : ICommand
    {
        if (!http.Request.HasJsonContentType()) return null;
        try
        {
            var request = await JsonSerializer.DeserializeAsync<ActRequest<TCommand>>(http.Request.Body, CommandCatalogue.Json, http.RequestAborted);
            return request is null || request.CommandId == Guid.Empty ? null : request;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IResult Answer(Outcome outcome, Text T) => outcome switch
    {
        Done done => Results.Json(done, CommandCatalogue.Json),
        Refused { Refusal: var refusal } => Problem(StatusCodes.Status422UnprocessableEntity, refusal.Code, T.Of(refusal), ("field", refusal.Field),
            ("details", refusal.Details.Count > 0 ? refusal.Details : null)),
        Conflict conflict => Problem(StatusCodes.Status409Conflict, "conflict", T["Somebody else changed this meanwhile. Look at it again, then decide."],
            ("stream", conflict.Stream), ("actor", conflict.Actor), ("since", conflict.Since)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static IResult Malformed(Text T) => Problem(StatusCodes.Status400BadRequest, "malformed",
        T["The body is not the JSON this route takes: commandId, command, and if need be occurredOn and reason. See /openapi/v1.json."]);

    static IResult Problem(int status, string code, string detail, params (string Name, object? Value)[] more)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        foreach (var (name, value) in more)
            if (value is not null) problem.Extensions[name] = value;
        return Results.Problem(problem);
    }
}
