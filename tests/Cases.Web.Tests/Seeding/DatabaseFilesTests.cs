using System.Net;
using System.Text;
using Cases.Testing;

namespace Cases.Web.Tests.Seeding;

/// <summary>Reads the files themselves, as whoever steals a disk would: tables, indexes, the write-ahead log, the server's log, the product's folder.</summary>
public sealed class DatabaseFilesTests : IAsyncLifetime
{
    readonly string keys = Directory.CreateTempSubdirectory("cases-files-").FullName;
    PrivateServer server = null!;
    RunningProduct product = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PrivateServer.Start();
        product = new RunningProduct(server.ConnectionString("postgres"), keys);
        await product.Seed(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        product.Dispose();
        await server.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }

    [Fact]
    public async Task Hold_no_name_address_or_note_in_clear_after_loading_and_searching()
    {
        var names = SeedSecrets.Read().Names;
        await product.Start(Stop);
        using var client = await product.SignIn("caseworker", Stop);
        var token = (await client.GetStringAsync("/caseload", Stop)).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        foreach (var name in names.Take(10))
            (await client.PostAsync("/caseload", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("name", name)]), Stop))
                .StatusCode.ShouldBe(HttpStatusCode.OK);
        await Checkpoint();

        Found().ShouldBeEmpty();
    }

    [Fact]
    public async Task Would_betray_a_name_that_was_stored_in_clear()
    {
        await using var admin = Npgsql.NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var stored = admin.CreateCommand("create table stray as select $1::text as name");
        stored.Parameters.Add(new() { Value = SeedSecrets.Read().Names.First(n => n.Length > 4) });
        await stored.ExecuteNonQueryAsync(Stop);
        await Checkpoint();

        Found().ShouldNotBeEmpty();
    }

    async Task Checkpoint()
    {
        await using var admin = Npgsql.NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var checkpoint = admin.CreateCommand("checkpoint");
        await checkpoint.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The files in which a secret stands; never the secret itself.</summary>
    List<string> Found()
    {
        var (names, texts) = SeedSecrets.Read();
        // Two bytes in a row can be anything; four letters between two others that are none cannot.
        byte[][] words = [.. names.Concat(names.Select(n => n.ToLowerInvariant())).Where(n => n.Length > 3).Select(Encoding.UTF8.GetBytes)];
        byte[][] sentences = [.. texts.Where(t => t.Length > 7).Select(Encoding.UTF8.GetBytes)];
        return [.. new[] { server.DataDirectory, keys }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !Path.GetFileName(file).Equals(".s.PGSQL.5432", StringComparison.Ordinal) && Holds(Read(file), words, sentences)).Select(file => Path.GetFileName(file))];
    }

    // A running server takes files away between the listing and the reading.
    static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    static bool Holds(byte[] file, byte[][] words, byte[][] sentences) =>
        sentences.Any(s => file.AsSpan().IndexOf(s) >= 0) || words.Any(w => HoldsWord(file, w));

    static bool HoldsWord(ReadOnlySpan<byte> file, byte[] word)
    {
        for (var from = 0; file[from..].IndexOf(word) is >= 0 and var at; from += at + 1)
            if (!IsPartOfWord(file, from + at - 1) && !IsPartOfWord(file, from + at + word.Length)) return true;
        return false;
    }

    static bool IsPartOfWord(ReadOnlySpan<byte> file, int at) =>
        at >= 0 && at < file.Length && (char.IsAsciiLetterOrDigit((char)file[at]) || file[at] is (byte)'+' or (byte)'/' or (byte)'_' or (byte)'-' or > 127);
}
