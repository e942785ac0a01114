using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cases.Web.Shell;

/// <summary>The three answers of a page's route.</summary>
public static class Reply
{
    /// <summary>The page with its parameters, named as the component names them.</summary>
    public static RazorComponentResult Page<TPage>(object? parameters = null, int status = 200) where TPage : IComponent =>
        new(typeof(TPage), parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The page again, with what was typed and what is wrong with it: 422.</summary>
    public static RazorComponentResult Refused<TPage>(object parameters) where TPage : IComponent =>
        Page<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>After an act: 303 to a page of this site; an address elsewhere becomes the first page.</summary>
    public static IResult SeeOther(string? path) => new SeeOtherResult(Local(path));

    public static string Local(string? path) => path is ['/', ..] && RedirectHttpResult.IsLocalUrl(path) ? path : "/";

    sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
