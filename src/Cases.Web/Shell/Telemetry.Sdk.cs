using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Cases.Web.Shell;

/// <summary>Through the SDK's own builder: OpenTelemetry.Extensions.Hosting is not in every feed.</summary>
public static partial class Telemetry
{
    static partial void Register(IServiceCollection services, Action<IOpenTelemetryBuilder> configure)
    {
        services.AddSingleton(_ => OpenTelemetrySdk.Create(configure));
        services.AddHostedService<Running>();
    }

    sealed class Running(OpenTelemetrySdk sdk) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            sdk.TracerProvider.ForceFlush();
            sdk.MeterProvider.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
