using System.Diagnostics;
using System.Globalization;

namespace Cases.Postgres.Server;

/// <summary>
/// What a running server says of itself in <c>postmaster.pid</c>: process, data folder, start, port, socket folder, address, one a line
/// (PostgreSQL's <c>pidfile.h</c>). The file outlives a killed server, so the process it names may be another one by now.
/// </summary>
/// <param name="Address">Null while the server has not come far enough to say where it listens.</param>
sealed record PostmasterFile(string Path, int ProcessId, ServerAddress? Address)
{
    const string Name = "postmaster.pid";

    /// <returns>Null when there is no file.</returns>
    public static PostmasterFile? Read(string data)
    {
        var path = System.IO.Path.Combine(data, Name);
        return (File.Exists(path) ? File.ReadAllLines(path) : []) switch
        {
            [var process, _, _, var port, var sockets, var address, ..] =>
                new(path, Number(process), new(sockets.Length > 0 ? sockets : address, Number(port))),
            [var process, ..] => new(path, Number(process), null),
            _ => null,
        };
    }

    /// <summary>Whether the process is alive and is the server that wrote this file, not a stranger that got its number.</summary>
    public bool IsServer()
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? File.ReadAllText($"/proc/{ProcessId}/cmdline").Split('\0').Any(IsThisData)
                : Process.GetProcessById(ProcessId).ProcessName == "postgres";
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Makes the file, and the one beside the socket, name this process. PostgreSQL refuses to start while any process has the number in
    /// them, a zombie or a stranger included, but knows that the process which called pg_ctl is no server; it then still looks for
    /// survivors in shared memory itself.
    /// </summary>
    public void Disown()
    {
        // Elsewhere a process is known by its name only, too little to act on: PostgreSQL then judges alone.
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var file in new[] { Path, Address?.SocketLock }.Where(File.Exists))
        {
            var lines = File.ReadAllLines(file!);
            lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            File.WriteAllLines(file!, lines);
        }
    }

    // One folder can have several paths; the file in it says process, folder and start.
    bool IsThisData(string argument) =>
        System.IO.Path.Combine(argument, Name) is var other && File.Exists(other) && File.ReadLines(other).Take(3).SequenceEqual(File.ReadLines(Path).Take(3));

    static int Number(string line) => int.Parse(line, CultureInfo.InvariantCulture);
}
