using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Cases.Web.Shell;

/// <summary>Traces and metrics over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; otherwise nothing runs.</summary>
public static partial class Telemetry
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql", "Cases"];
    static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "Cases"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
            return;
        // .NET 10 leaves method, path and status off the span unless it is asked for them.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        var name = builder.Configuration["OTEL_SERVICE_NAME"] ?? "cases";
        Register(builder.Services, sdk => sdk
            .ConfigureResource(resource => resource.AddService(name))
            .WithTracing(traces => traces.AddSource(Sources).AddProcessor(new WithoutQuery()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter()));
    }

    /// <summary>Started with the host, flushed when it stops.</summary>
    static partial void Register(IServiceCollection services, Action<IOpenTelemetryBuilder> configure);

    // A search box's text is in the query string, and it may be a name.
    sealed class WithoutQuery : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => data.SetTag("url.query", null);
    }
}
