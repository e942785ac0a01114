using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Cases.Testing;
using Npgsql;

namespace Cases.Web.Tests.Crash;

/// <summary>People act over HTTP while the product and the database are killed again and again: what was acknowledged is there, once, whole.</summary>
public sealed class NothingLostTests
{
    const int Writers = 6;
    const int Kills = 6;
    const int BetweenKills = 20;

    static readonly Guid Programme = Guid.Parse("00000000-0000-0000-0000-00000000c001");
    static readonly Guid Edition = Guid.Parse("00000000-0000-0000-0000-00000000c002");

    readonly ConcurrentBag<Guid> acknowledged = [];

    [Fact]
    public async Task Every_acknowledged_command_survives_the_kills_of_both_and_none_is_doubled_or_halved()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await PrivateServer.Start();
        var folder = Directory.CreateTempSubdirectory("cases-crash-").FullName;
        await Run(server.ConnectionString("postgres"), "create database cases");
        using var product = new RunningProduct(server.ConnectionString("cases"), folder);
        await product.Start(ct);
        await Prepare(product, ct);

        using var writing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writers = Enumerable.Range(0, Writers).Select(n => Task.Run(() => Write(product, n, writing.Token), ct)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Acknowledged(BetweenKills, ct);
            if (kill % 2 == 0)
            {
                product.Kill();
                await product.Start(ct);
            }
            else
            {
                server.Kill();
                await server.Restart();
            }
        }
        await Acknowledged(BetweenKills, ct);
        await writing.CancelAsync();
        await Task.WhenAll(writers);
        product.Kill();

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo((Kills + 1) * BetweenKills);
        await ShouldAllBeThere(server.ConnectionString("cases"));
        Directory.Delete(folder, recursive: true);
    }

    // The next kill comes after so much work, not after a time: a slow machine is killed as often in the middle.
    async Task Acknowledged(int more, CancellationToken ct)
    {
        for (var enough = acknowledged.Count + more; acknowledged.Count < enough;) await Task.Delay(20, ct);
    }

    /// <summary>Registers people, each by a command of two streams; sends the same id until there is an answer.</summary>
    async Task Write(RunningProduct product, int writer, CancellationToken ct)
    {
        HttpClient? client = null;
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var body = new
            {
                commandId = id,
                command = new
                {
                    personId = person, cohortId = Cases.Programmes.Cohort.IdOf(Edition, "lyon"), population = "newcomer", category = "student",
                    newPerson = new { givenName = $"Given{writer}", familyName = $"Family{i}" },
                },
            };
            while (!ct.IsCancellationRequested)
                try
                {
                    client ??= await product.SignIn("caseworker", ct);
                    using var answer = await client.PostAsJsonAsync("/api/v1/submit-application", body, ct);
                    if (answer.StatusCode == HttpStatusCode.OK)
                    {
                        acknowledged.Add(id);
                        break;
                    }
                    answer.StatusCode.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway);
                    await Task.Delay(50, ct);
                }
                catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or IndexOutOfRangeException)
                {
                    client?.Dispose();
                    client = null;
                    await Task.Delay(50, CancellationToken.None);
                }
        }
        client?.Dispose();
    }

    async Task ShouldAllBeThere(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var found = new Dictionary<Guid, long>();
        await using (var select = source.CreateCommand("select (headers ->> 'command')::uuid, count(*) from cases.mt_events where type in ('application-submitted', 'caseworker-assigned', 'person-registered', 'role-started') group by 1"))
        await using (var row = await select.ExecuteReaderAsync())
            while (await row.ReadAsync()) found[row.GetGuid(0)] = row.GetInt64(1);

        acknowledged.Where(id => !found.ContainsKey(id)).ShouldBeEmpty("acknowledged and lost");
        found.Where(f => f.Value != 4).ShouldBeEmpty("doubled or half recorded");
        (await Count(source, "select count(*) from views.caseload")).ShouldBe(found.Count);
        (await Count(source, "select count(*) - coalesce(max(position) + 1, 0) from cases.trail")).ShouldBe(0);
    }

    static async Task Prepare(RunningProduct product, CancellationToken ct)
    {
        using var client = await product.SignIn("administrator", ct);
        var words = new { en = "x", fr = "x" };
        await Send("define-programme", new
        {
            programmeId = Programme, @operator = Programme,
            definition = new
            {
                name = words, phases = new[] { new { code = "enrolment", name = words } }, categories = new[] { new { code = "student", population = "newcomer", name = words } },
                closureReasons = Array.Empty<object>(), themes = Array.Empty<object>(), instruments = Array.Empty<object>(),
            },
        });
        await Send("register-territory", new { code = "lyon", name = words, kind = "city", timeZone = "Europe/Paris", country = "FR" });
        await Send("open-edition", new { editionId = Edition, programmeId = Programme, name = "2026", kind = "full", starts = "2020-01-01" });
        await Send("open-cohort", new
        {
            programmeId = Programme, editionId = Edition, territory = "lyon", newcomerPlaces = 9, localActorPlaces = 9, enrolmentOpens = "2020-01-01", enrolmentCloses = "2099-01-01",
        });

        async Task Send(string name, object command)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/" + name, new { commandId = Guid.CreateVersion7(), command }, ct);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(ct));
        }
    }

    static async Task Run(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<long> Count(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
