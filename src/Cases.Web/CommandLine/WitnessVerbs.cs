using System.CommandLine;
using Cases.Trail;
using Cases.Postgres.Trail;
using Cases.Web.Hosting;

namespace Cases.Web.CommandLine;

/// <summary>A witness of other people's trails (C2SP tlog-witness): a program of its own in the same binary, without a database.</summary>
static class WitnessVerbs
{
    const string Address = "http://localhost:5090";

    public static Command Verb() => new("witness", "Watches the trails of others.") { Serve() };

    static Command Serve()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Where it keeps its key and what it cosigned. Lost, the witness has to be given up.", Required = true };
        var name = new Option<string>("--name") { Description = "The witness's name, an address without its scheme; it is in its key from the first start on.", Required = true };
        var logs = new Option<string[]>("--log") { Description = "A public key of a trail to watch, had from somewhere else than the trail; may be repeated.", Required = true };
        var urls = new Option<string>("--urls") { Description = $"Where it listens ({Address}).", DefaultValueFactory = _ => Address };
        var verb = new Command("serve", "Cosigns the checkpoints of the trails it is told, each only when it extends the one before.") { data, name, logs, urls };
        verb.SetAction((parsed, ct) => Run(
            parsed.GetValue(data)!, parsed.GetValue(name)!,
            [.. parsed.GetValue(logs)!.Select(text => VerifierKey.TryParse(text, out var key) ? key : throw new UnusableException($"'{text}' is not a verifier key."))],
            parsed.GetValue(urls)!, ct));
        return verb;
    }

    static async Task<int> Run(DirectoryInfo data, string name, IReadOnlyList<VerifierKey> logs, string urls, CancellationToken ct)
    {
        using var witness = Open(data, name, logs, out var key);
        await using var app = WitnessHost.Build(witness, urls);
        await app.StartAsync(ct);
        Console.WriteLine(key.Verifier);
        await Console.Error.WriteLineAsync($"The witness is at {string.Join(' ', app.Urls)}. Give its key to whoever runs a trail: Trail__Witnesses__0=\"{app.Urls.First()} {key.Verifier}\"");
        await app.WaitForShutdownAsync(ct);
        return Verbs.Done;
    }

    static Witness Open(DirectoryInfo data, string name, IReadOnlyList<VerifierKey> logs, out SigningKey key)
    {
        try
        {
            key = WitnessKey.LoadOrCreate(data.FullName, name);
            return new Witness(key, logs, Path.Combine(data.FullName, "cosigned"), TimeProvider.System);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new UnusableException(e.Message);
        }
    }
}
