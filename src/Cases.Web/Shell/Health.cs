using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cases.Web.Shell;

public static class Health
{
    const string Ready = "ready";

    public static IHealthChecksBuilder AddHealth(this IServiceCollection services) => services.AddHealthChecks();

    /// <summary>Adds a condition for taking requests; while it fails, a load balancer sends them elsewhere. It has five seconds.</summary>
    public static void AddReadiness(
        this IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task<bool>> isReady) =>
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, provider => new Condition(provider, isReady), HealthStatus.Unhealthy, [Ready], TimeSpan.FromSeconds(5)));

    /// <summary>Adds something people must be called for while the system goes on working: the readiness then says Degraded.</summary>
    public static void AddAlarm(this IServiceCollection services, string name, Func<IServiceProvider, IEnumerable<string>> wrong) =>
        services.AddHealthChecks().Add(new HealthCheckRegistration(name, provider => new Alarm(provider, wrong), HealthStatus.Degraded, [Ready]));

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ForAnyone();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).ForAnyone();
    }

    sealed class Condition(IServiceProvider provider, Func<IServiceProvider, CancellationToken, Task<bool>> isReady) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await isReady(provider, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    sealed class Alarm(IServiceProvider provider, Func<IServiceProvider, IEnumerable<string>> wrong) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(wrong(provider).ToList() is { Count: > 0 } faults ? HealthCheckResult.Degraded(string.Join("; ", faults)) : HealthCheckResult.Healthy());
    }
}
