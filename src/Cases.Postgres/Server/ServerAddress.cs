using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cases.Postgres.Server;

/// <summary>Where a server of our own listens: a Unix socket in a private folder, or the loopback address on Windows.</summary>
/// <param name="Host">The socket's folder, or an address.</param>
/// <param name="Port">The TCP port, or the number in the socket's name.</param>
sealed record ServerAddress(string Host, int Port)
{
    const int UsualPort = 5432;

    public static ServerAddress Free(string socketFolder) =>
        OperatingSystem.IsWindows() ? new(IPAddress.Loopback.ToString(), FreePort()) : new(socketFolder, UsualPort);

    public string SocketLock => Path.Combine(Host, $".s.PGSQL.{Port}.lock");

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("port", Port.ToString(CultureInfo.InvariantCulture)),
        new("listen_addresses", OperatingSystem.IsWindows() ? Host : ""),
        new("unix_socket_directories", OperatingSystem.IsWindows() ? "" : Host),
    ];

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
