using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cases.Web.Tests.Mail;

/// <summary>A mail server of the test's own on the loopback: takes what is sent to it, and answers as it is told to.</summary>
sealed class LoopbackSmtp : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Task running;

    public LoopbackSmtp()
    {
        listener.Start();
        running = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it says to each recipient.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>The mails it took, whole, in the order it took them.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    async Task Accept()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Converse(client.GetStream());
            }
        }
        catch (OperationCanceledException) { }
    }

    async Task Converse(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != "QUIT")
        {
            if (line == "DATA") await Take(reader, writer);
            else await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? ToRecipient : "250 OK");
        }
    }

    async Task Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".") mail.Append(line).Append("\r\n");
        Mails.Enqueue(mail.ToString());
        await writer.WriteLineAsync("250 OK");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        listener.Stop();
        stop.Dispose();
    }
}
