using System.Diagnostics;
using System.Globalization;
using Cases.Testing;
using Npgsql;

namespace Cases.Benchmarks;

/// <summary>Every list of the product at a hundred thousand people: its page as a browser gets it, beside a SELECT of as many rows of its table by their keys.</summary>
static class Lists
{
    // Enough for a median, and never many seconds a list.
    static async Task<int> Calls(Func<Task> page)
    {
        await page();
        var start = Stopwatch.GetTimestamp();
        await page();
        return (int)Math.Clamp(4000 / Stopwatch.GetElapsedTime(start).TotalMilliseconds, 5, 100);
    }

    /// <param name="Of">What is looked at.</param>
    /// <param name="Path">The page's address.</param>
    /// <param name="Table">The table its rows are from.</param>
    /// <param name="Key">That table's key.</param>
    /// <param name="Rows">How many rows a page has.</param>
    /// <param name="By">The account that looks.</param>
    sealed record List(string Of, string Path, string Table, string Key, int Rows, string By = "coordinator");

    static readonly List[] All =
    [
        new("caseload", "/caseload", "views.caseload", "journey", 50),
        new("caseload, page 1000", "/caseload?page=1000", "views.caseload", "journey", 50),
        new("caseload, applications", "/caseload?status=applied", "views.caseload", "journey", 50),
        new("caseload, needs anything", "/caseload?need=any", "views.caseload", "journey", 50),
        new("caseload, one phase", "/caseload?phase=training", "views.caseload", "journey", 50),
        new("caseload of one territory", "/caseload", "views.caseload", "journey", 50, "caseworker"),
        new("caseload, mine", "/caseload?whose=mine", "views.caseload", "journey", 50, "caseworker"),
        new("work list, mine", "/work", "views.tasks", "task", 25),
        new("work list, everybody's", "/work?whose=everybody&when=any", "views.tasks", "task", 25),
        new("work list, page 1000", "/work?whose=everybody&when=any&page=1000", "views.tasks", "task", 25),
        new("sessions", "/sessions", "views.sessions", "session", 25),
        new("sessions, past, page 100", "/sessions?when=past&page=100", "views.sessions", "session", 25),
        new("sessions of a week", "/sessions/week", "views.sessions", "session", 90),
        new("a session with its invited", "/sessions/{session}", "views.sessions", "session", 10),
        new("messages of a session", "/sessions/{session}/messages", "views.messages", "message", 2),
        new("interests", "/interests", "views.interests", "interest", 50),
        new("interests, page 100", "/interests?page=100", "views.interests", "interest", 50),
        new("referrals", "/referrals", "views.referrals", "referral", 50),
        new("referrals, page 100", "/referrals?page=100", "views.referrals", "referral", 50),
        new("commitments", "/commitments", "views.commitments", "commitment", 50),
        new("likely duplicates", "/persons/duplicates", "views.people", "person", 50),
        new("imports", "/imports", "views.imports", "import", 50),
        new("trail", "/trail", "cases.trail", "position", 50, "auditor"),
        new("trail, deep", "/trail?position=5000", "cases.trail", "position", 50, "auditor"),
        new("trail of one territory and kind", "/trail?territory=lyon&type=goal-set", "cases.trail", "position", 50, "auditor"),
        new("readings", "/trail/readings", "cases.access_log", "id", 50, "auditor"),
    ];

    public static async Task Run(Arena arena, int people, string? only)
    {
        Environment.SetEnvironmentVariable("TaskRules", "false");
        Environment.SetEnvironmentVariable("Mail__Deliver", "false");
        var (connection, folder) = await arena.Filled(people);
        using var product = new RunningProduct(connection, folder);
        await product.Start(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(connection);
        var clients = new Dictionary<string, HttpClient>();
        foreach (var list in All.Where(l => only is null || l.Of.Contains(only, StringComparison.Ordinal)))
        {
            if (!clients.TryGetValue(list.By, out var client)) clients[list.By] = client = await product.SignIn(list.By, CancellationToken.None);
            await Measure(list, client, source);
        }
        if (only is null or "people") await Names(clients["caseworker"], source);
        foreach (var client in clients.Values) client.Dispose();
    }

    static async Task Measure(List list, HttpClient client, NpgsqlDataSource source)
    {
        var keys = await Keys(list, source);
        var path = list.Path.Replace("{session}", Crowd.Session(0).ToString(), StringComparison.Ordinal);
        try { await Page(client, path); }
        catch (TaskCanceledException)
        {
            Console.WriteLine($"{list.Of,-34} more than ten seconds");
            return;
        }
        await Bench.Latency(list.Of, string.Create(CultureInfo.InvariantCulture, $"{list.Rows} rows of {list.Table} by key"), () => Bare(list, keys, source), () => Page(client, path), await Calls(() => Page(client, path)));
    }

    static async Task Names(HttpClient client, NpgsqlDataSource source)
    {
        var list = new List("people by name", "", "views.people", "person", 10);
        var keys = await Keys(list, source);
        var next = 0;
        await Bench.Latency(list.Of, "10 rows of views.people by key", () => Bare(list, keys, source), async () =>
        {
            using var answer = await client.PostAsync("/api/v1/people/search", System.Net.Http.Json.JsonContent.Create(new { name = $"{Crowd.Given(next)} {Crowd.Family(next++)}" }));
            answer.EnsureSuccessStatusCode();
        }, 100);
    }

    static async Task<Array> Rows(string sql, NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (Array)(await command.ExecuteScalarAsync())!;
    }

    static async Task<object[]> Keys(List list, NpgsqlDataSource source) =>
        [.. (await Rows(string.Create(CultureInfo.InvariantCulture, $"select coalesce(array_agg(k), '{{}}') from (select {list.Key} as k from {list.Table} limit {list.Rows}) s"), source)).Cast<object>()];

    static async Task Bare(List list, object[] keys, NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand($"select * from {list.Table} where {list.Key} = any ($1)");
        command.Parameters.Add(new() { Value = list.Table.StartsWith("views.", StringComparison.Ordinal) ? keys.Cast<Guid>().ToArray() : keys.Cast<long>().ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
    }

    static async Task Page(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} was answered with {answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A filled database, and the folder of its keys.</summary>
    static async Task<(string Connection, string Folder)> Filled(this Arena arena, int people)
    {
        var (connection, folder, watch) = (await arena.Database(), arena.Folder("lists"), Stopwatch.StartNew());
        await using var store = await Postgres.Store.Open(new Postgres.StoreOptions { ConnectionString = connection, KeyFolder = Path.Combine(folder, "secrets") });
        await store.Gather(people);
        await using var admin = NpgsqlDataSource.Create(connection);
        await using var analyze = admin.CreateCommand("vacuum analyze");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
        var events = await store.Clock.Size();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:#,##0} people, {events:#,##0} events through the engine in {watch.Elapsed.TotalSeconds:0} s\n"));
        return (connection, folder);
    }
}
