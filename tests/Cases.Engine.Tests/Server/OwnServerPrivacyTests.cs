using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Engine.Tests.Server;

public sealed class OwnServerPrivacyTests(OwnServerPrivacyTests.Started started) : IClassFixture<OwnServerPrivacyTests.Started>
{
    [Fact]
    public void Never_runs_as_root()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Who runs a process is read from /proc.");

        File.ReadLines($"/proc/{started.Server.ProcessId}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal))
            .Split('\t')[1].ShouldNotBe("0");
    }

    [Fact]
    public void Its_password_can_be_read_by_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps it in the user's profile.");

        new FileInfo(started.At("postgres.password")).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Asks_for_the_password()
    {
        var wrong = new NpgsqlConnectionStringBuilder(started.Server.ConnectionString("postgres")) { Password = "guessed", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Keeps_the_values_of_failing_statements_out_of_its_log()
    {
        await started.Ask("create table person (name text primary key); insert into person values ('Zebulon')");
        await Should.ThrowAsync<PostgresException>(() => started.Ask("insert into person values ('Zebulon')"));
        await Should.ThrowAsync<PostgresException>(() => started.Ask("select 'Zebulon'::int"));

        File.ReadAllText(started.At("postgres", "server.log")).ShouldNotContain("Zebulon");
    }

    [Fact]
    public async Task Listens_on_no_address_of_the_network() =>
        (await started.Ask("select current_setting('listen_addresses')")).ShouldBe(OperatingSystem.IsWindows() ? "127.0.0.1" : "");

    public sealed class Started : ServerTest, IAsyncLifetime
    {
        public OwnServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await OwnServer.Start(Options);

        public string At(params string[] names) => Path.Combine([Folder, .. names]);

        public Task<object?> Ask(string sql) => Ask(Server, sql);

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            Dispose();
        }
    }
}
