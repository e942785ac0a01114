using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Cases.Web.Shell;

/// <summary>What a reader sees when something is wrong: a page in their language; problem details under <c>/api</c>.</summary>
public static class Problems
{
    public static void UseProblemPages(this WebApplication app)
    {
        // A page that failed half-way leaves its renderer behind: the problem page gets services of its own.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Fault, CreateScopeForErrors = true });
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    // The database is away: nothing was recorded, or it was and the same command id will say so. Worth sending again.
    static Task Fault(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is NpgsqlException or TimeoutException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "2";
        }
        return Answer(context);
    }

    static async Task Answer(HttpContext context)
    {
        if (!context.Request.IsApi())
            await Reply.Page<ProblemPage>(new { Status = context.Response.StatusCode }, context.Response.StatusCode).ExecuteAsync(context);
        else
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new()
            {
                HttpContext = context,
                ProblemDetails = { Status = context.Response.StatusCode, Extensions = { ["code"] = CodeOf(context.Response.StatusCode) } },
            });
    }

    static string CodeOf(int status) => status switch
    {
        400 => "malformed",
        401 => "not-signed-in",
        403 => "role-not-allowed",
        404 => "not-found",
        429 => "too-many-attempts",
        503 => "database-away",
        < 500 => "not-answered",
        _ => "fault",
    };
}
