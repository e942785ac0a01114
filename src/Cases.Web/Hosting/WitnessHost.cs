using Cases.Trail;
using Cases.Web.Shell;

namespace Cases.Web.Hosting;

/// <summary>A witness behind HTTP: <c>POST /add-checkpoint</c> (C2SP tlog-witness), and nothing else.</summary>
public static class WitnessHost
{
    const int MostBytes = 64 * 1024;

    public static WebApplication Build(Witness witness, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.MapPost("/add-checkpoint", async (HttpRequest request, CancellationToken ct) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            var answer = witness.AddCheckpoint(body.GetBuffer().AsSpan(0, (int)body.Length));
            return Results.Text(answer.Body, answer.Type, statusCode: answer.Status);
        }).ForAnyone();
        return app;
    }
}
