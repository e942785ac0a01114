using OpenTelemetry;

namespace Cases.Web.Shell;

/// <summary>Through OpenTelemetry.Extensions.Hosting, in builds with <c>-p:WithOtelHosting=true</c>.</summary>
public static partial class Telemetry
{
    static partial void Register(IServiceCollection services, Action<IOpenTelemetryBuilder> configure) => configure(services.AddOpenTelemetry());
}
