using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Sealing;
using Cases.Postgres.Trail;
using Cases.Postgres.Views;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Conformance;

/// <summary>The PostgreSQL engine on a database of its own, under the application's role.</summary>
public sealed class PostgresUnderTest : IEngineUnderTest
{
    static readonly TestTemplate Template = new("schema", connectionString => Schema.Migrate(connectionString));

    readonly TestDatabase database;

    PostgresUnderTest(TestDatabase database, TimeProvider time, IEnumerable<IView> views)
    {
        this.database = database;
        Source = NpgsqlDataSource.Create(Schema.ForEngine(database.ConnectionString));
        Keys = new KeyRing(Source, MasterKey.Of(new byte[32]), time);
        Engine = new PostgresEngine(Source, Keys, Names, time, new InlineViews(views, Tokens.From(Keys)));
        Sequencer = new Sequencer(Source, time);
    }

    public static EventNames Names { get; } = new(typeof(Shelf).Assembly);

    public NpgsqlDataSource Source { get; }

    /// <summary>The superuser's, who may look and meddle.</summary>
    public NpgsqlDataSource Admin => database.Source;

    public KeyRing Keys { get; }

    public PostgresEngine Engine { get; }

    public Sequencer Sequencer { get; }

    IEngine IEngineUnderTest.Engine => Engine;

    public static async Task<PostgresUnderTest> Start(TestCluster cluster, TimeProvider? time = null, IEnumerable<IView>? views = null) =>
        new(await cluster.CreateDatabase(Template), time ?? TimeProvider.System, views ?? []);

    public Task Settle() => Sequencer.Drain();

    public async ValueTask DisposeAsync()
    {
        Sequencer.Dispose();
        await Source.DisposeAsync();
        await database.DisposeAsync();
    }
}
