using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Views;

/// <summary>An engine with shelves and the views of them, on a database of the test's own.</summary>
public abstract class ViewsTest : IAsyncLifetime
{
    protected static readonly Guid A = TestActs.Id(1);
    protected static readonly Guid B = TestActs.Id(2);

    protected static readonly Shelves Inline = new();
    protected static readonly Things Counted = new();
    protected static readonly Tally Tallied = new();

    /// <summary>Which engine: a subclass names another, and all tests run on that.</summary>
    protected virtual IEngineKind Kind => PostgresEngine.Kind;

    protected PostgresUnderTest Subject { get; private set; } = null!;

    protected IStoreEngine Engine => Subject.Engine;

    protected Tokenising Tokenising => Tokens.From(Subject.Keys);

    protected Rebuild Rebuild => new(Engine, Subject.Source, Tokenising, TimeProvider.System);

    protected ViewCheck Check => new(Engine, Subject.Source, Tokenising);

    public virtual async ValueTask InitializeAsync()
    {
        Subject = await PostgresUnderTest.Start(await TestCluster.Shared, views: [Inline], kind: Kind);
        await Rebuild.Changed([Inline]);
    }

    public async ValueTask DisposeAsync()
    {
        await Subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected CatchUp CatchUp(params IEnumerable<IView> views) => new(Engine, Subject.Source, views, Tokenising, TimeProvider.System);

    protected async Task Send(ICommand command) => (await Engine.Execute(command, TestActs.New())).ShouldBeOfType<Done>();

    protected Task Put(string thing, string? note = null) => Send(new PutThing(A, thing, Personal.OfNullable(note)));

    protected async Task PutSettled(int count, Func<int, string> thing)
    {
        if ((await Engine.History(A)).Count == 0) await Send(new OpenShelf(A));
        for (var i = 0; i < count; i++) await Put(thing(i));
        await Subject.Settle();
    }

    protected Task<IReadOnlyList<T>> Rows<T>(IView view) where T : class
    {
        var table = new ViewTable(view, Tokenising);
        return Subject.Source.Query<T>($"select * from {table.Name} order by 1", []);
    }

    protected async Task<ViewProgress> Progress(IView view) => (await ViewProgress.All(Subject.Source)).Single(p => p.View == view.Name);

    protected async Task Run(string sql)
    {
        await using var command = Subject.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    protected async Task<T> Ask<T>(string sql)
    {
        await using var command = Subject.Admin.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
