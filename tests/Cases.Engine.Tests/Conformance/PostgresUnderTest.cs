using System.Collections.Concurrent;
using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Sealing;
using Cases.Postgres.Trail;
using Cases.Postgres.Views;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Conformance;

/// <summary>An engine on a PostgreSQL database of its own, under the application's role.</summary>
public sealed class PostgresUnderTest : IEngineUnderTest
{
    static readonly ConcurrentDictionary<IEngineKind, TestTemplate> Templates = new();

    readonly TestDatabase database;

    PostgresUnderTest(TestDatabase database, IEngineKind kind, TimeProvider time, IEnumerable<IView> views)
    {
        this.database = database;
        Source = NpgsqlDataSource.Create(Schema.ForEngine(database.ConnectionString));
        Keys = new KeyRing(Source, MasterKey.Of(new byte[32]), time);
        Engine = kind.Open(new EngineParts(Source, Keys, Names, time, new InlineViews(views, Tokens.From(Keys))));
        Sequencer = new Sequencer(Source, time);
    }

    public static EventNames Names { get; } = new(typeof(Shelf).Assembly);

    public NpgsqlDataSource Source { get; }

    /// <summary>The superuser's, who may look and meddle.</summary>
    public NpgsqlDataSource Admin => database.Source;

    public KeyRing Keys { get; }

    public IStoreEngine Engine { get; }

    public Sequencer Sequencer { get; }

    IEngine IEngineUnderTest.Engine => Engine;

    public static async Task<PostgresUnderTest> Start(
        TestCluster cluster, TimeProvider? time = null, IEnumerable<IView>? views = null, IEngineKind? kind = null) =>
        new(await cluster.CreateDatabase(Template(kind ??= PostgresEngine.Kind)), kind, time ?? TimeProvider.System, views ?? []);

    public Task Settle() => Sequencer.Drain();

    public async ValueTask DisposeAsync()
    {
        Sequencer.Dispose();
        await Engine.DisposeAsync();
        await Source.DisposeAsync();
        await database.DisposeAsync();
    }

    static TestTemplate Template(IEngineKind kind) => Templates.GetOrAdd(kind, static kind => new TestTemplate(
        $"schema_{kind.GetType().Name.ToLowerInvariant()}_{kind.GetType().Module.ModuleVersionId.ToString("N")[..8]}",
        async connectionString =>
        {
            await Schema.Migrate(connectionString);
            await kind.Migrate(connectionString, CancellationToken.None);
        }));
}
