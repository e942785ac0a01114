using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Cases.Web.Shell;

/// <summary>How often one address may send a form that is open to everybody: a room full of people behind one address may, a robot may not.</summary>
public static class PublicDoor
{
    public const int Allowed = 20;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    const string Policy = "public-door";

    public static void AddPublicDoor(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(Whose(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = Allowed, Window = Window }));
    });

    /// <summary>Open to everybody, so many times an address.</summary>
    public static TRoute ForAnyoneSometimes<TRoute>(this TRoute route) where TRoute : IEndpointConventionBuilder => route.ForAnyone().RequireRateLimiting(Policy);

    /// <summary>An IPv6 customer has at least 64 bits of addresses to take turns with: they count as one.</summary>
    public static string Whose(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
