using System.Threading.RateLimiting;

namespace Cases.Web.Shell;

/// <summary>Ten wrong passwords in five minutes from one address, and that address waits. Right ones cost nothing.</summary>
public sealed class WrongPasswords : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    public const int Allowed = 10;

    readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = Allowed, Window = Window }));

    public bool TooMany(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(Address(http), permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Count(HttpContext http) => _limiter.AttemptAcquire(Address(http)).Dispose();

    public void Dispose() => _limiter.Dispose();

    static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
