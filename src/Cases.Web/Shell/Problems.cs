namespace Cases.Web.Shell;

/// <summary>What a reader sees when something is wrong: a page in their language; problem details under <c>/api</c>.</summary>
public static class Problems
{
    public static void UseProblemPages(this WebApplication app)
    {
        // A fresh scope, because the renderer that failed still holds the page that failed.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Answer, CreateScopeForErrors = true });
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    static async Task Answer(HttpContext context)
    {
        if (!context.Request.IsApi())
            await Reply.Page<ProblemPage>(new { Status = context.Response.StatusCode }, context.Response.StatusCode).ExecuteAsync(context);
        else
            await context.RequestServices.GetRequiredService<IProblemDetailsService>()
                .TryWriteAsync(new() { HttpContext = context, ProblemDetails = { Status = context.Response.StatusCode } });
    }
}
