using Cases.Engine.Tests.Conformance;
using Cases.Postgres;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

public class AppendOnlyTests : IAsyncLifetime
{
    protected virtual IEngineKind Kind => PostgresEngine.Kind;

    PostgresUnderTest subject = null!;

    public async ValueTask InitializeAsync()
    {
        subject = await PostgresUnderTest.Start(await TestCluster.Shared, kind: Kind);
        await subject.Engine.Execute(new OpenShelf(TestActs.Id(1)), TestActs.New());
        await subject.Settle();
    }

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public static TheoryData<string> Changes =>
    [
        "update cases.mt_events set type = 'thing-put'", "delete from cases.mt_events", "truncate cases.mt_events cascade",
        "update cases.commands set name = ''", "delete from cases.commands", "update cases.trail set leaf = ''", "delete from cases.trail",
        "update cases.trail_nodes set hash = ''", "update cases.trail_checkpoints set note = ''", "delete from cases.mt_streams",
    ];

    [Theory, MemberData(nameof(Changes))]
    public async Task The_application_has_no_right_to(string change) =>
        (await Should.ThrowAsync<PostgresException>(Run(subject.Source, change))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory, MemberData(nameof(Changes))]
    public async Task The_owner_too_is_stopped_before(string change) =>
        (await Should.ThrowAsync<PostgresException>(Run(subject.Admin, change))).SqlState.ShouldBeOneOf("CA002", PostgresErrorCodes.ForeignKeyViolation);

    static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
