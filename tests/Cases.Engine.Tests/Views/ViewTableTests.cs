using Cases.Engine;
using Cases.Postgres.Views;
using Cases.Views;
using Npgsql;

namespace Cases.Engine.Tests.Views;

public enum Colour { DeepRed, Green }

public sealed record Lid(string Word, int Size);

/// <summary>One column of each kind.</summary>
public sealed record EveryKind(
    string Key, Guid Id, Guid? MaybeId, int Whole, int? MaybeWhole, long Large, decimal Exact, decimal? MaybeExact, bool Yes, DateOnly On, DateOnly? MaybeOn,
    DateTimeOffset At, DateTimeOffset? MaybeAt, Colour Colour, Colour? MaybeColour, Personal? Note, SearchText? Search,
    IReadOnlyList<string> Words, IReadOnlyList<Guid> Ids, Lid? Lid)
{
    public string? Order { get; init; }

    public string Computed => Key + Key;
}

public sealed class EveryKindView : View<string, EveryKind>
{
    public override string Name => "every-kind";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => [];

    public override EveryKind? Apply(EveryKind? row, RecordedEvent e) => row;
}

public sealed class ViewTableTests : ViewsTest
{
    static readonly Tokenising Plain = static (_, _) => ValueTask.FromResult<Func<SearchText, string[]>>(text => [.. text.Words.Select(w => w.Sealed)]);

    readonly ViewTable table = new(new EveryKindView(), Plain);

    static readonly EveryKind Full = new(
        "a \"b\", {c}\\", A, B, -1, 7, long.MaxValue, 1.50m, -2m, true, new(2024, 2, 29), new(1900, 1, 1), new(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        DateTimeOffset.UnixEpoch, Colour.DeepRed, Colour.Green, Personal.FromSealed("sealed"), new SearchText(Personal.FromSealed("x"), Personal.FromSealed("y")),
        ["one", "tw\"o, \\{}", "", "NULL"], [A, B], new Lid("blå", 3)) { Order = "last" };

    static readonly EveryKind Bare = new(
        "z", A, null, 0, null, 0, 0, null, false, default, null, default, null, Colour.Green, null, null, null, [], [], null);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var command = Subject.Source.CreateCommand(table.Create(table.Name, withKey: true));
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task What_is_upserted_is_read_back_the_same()
    {
        await Upsert(Full with { Whole = 9, Words = [] }, Bare);
        await Upsert(Full);

        Stored(await Rows<EveryKind>(table.View)).ShouldBe(Stored([Full, Bare]));
    }

    [Fact]
    public async Task What_is_copied_is_read_back_the_same()
    {
        await using var connection = await Subject.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var create = new NpgsqlCommand(table.Create("views." + table.Aside, withKey: false), connection)) await create.ExecuteNonQueryAsync();
        await table.Copy(connection, "views." + table.Aside, [Full, Bare], default);
        await transaction.CommitAsync();

        Stored(await Subject.Source.Query<EveryKind>($"select * from views.{table.Aside} order by key", [])).ShouldBe(Stored([Full, Bare]));
    }

    [Fact]
    public async Task Columns_are_plain_types_that_any_tool_reads()
    {
        var types = await Ask<string>("""
            select string_agg(column_name || ' ' || udt_name, ', ' order by ordinal_position) from information_schema.columns where table_name = 'every_kind'
            """);

        types.ShouldBe("key text, id uuid, maybe_id uuid, whole int8, maybe_whole int8, large int8, exact numeric, maybe_exact numeric, yes bool, on date, " +
            "maybe_on date, at timestamptz, maybe_at timestamptz, colour text, maybe_colour text, note text, search _text, words _text, ids _uuid, lid jsonb, order text");
    }

    [Fact]
    public async Task Enums_are_the_words_of_the_events()
    {
        await Upsert(Full);
        (await Ask<string>("select colour from views.every_kind")).ShouldBe("deep-red");
    }

    [Fact]
    public async Task A_clear_personal_text_is_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(Upsert(Full with { Note = Personal.Of("clear") }));

    [Fact]
    public async Task A_row_that_was_read_keeps_its_search_tokens()
    {
        await Upsert(Full);
        var read = (await Rows<EveryKind>(table.View)).Single();
        await Upsert(read with { Whole = 2 });

        (await Ask<string[]>("select search from views.every_kind")).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task Every_view_of_the_domain_gets_its_table()
    {
        await Rebuild.Changed(AllViews.Views);

        foreach (var view in AllViews.Views) (await Check.Differences(view)).ShouldBeEmpty();
        (await ViewProgress.All(Subject.Source)).Select(p => p.View).ShouldBe(AllViews.Views.Append(Inline).Select(v => v.Name), ignoreOrder: true);
    }

    [Fact]
    public void The_shape_changes_with_the_columns() => table.Shape.ShouldNotBe(new ViewTable(Counted, Plain).Shape);

    async Task Upsert(params EveryKind[] rows)
    {
        await using var batch = Subject.Source.CreateBatch();
        batch.BatchCommands.Add(table.Upsert(table.Name, rows, await table.Tokens(rows, default)));
        await batch.ExecuteNonQueryAsync();
    }

    string Stored(IEnumerable<EveryKind> rows) => string.Join('\n', rows.Select(row => string.Join(" | ", table.Columns.Select(c =>
        c.Value(row, text => [.. text.Words.Select(w => w.Sealed)]) switch { null => "-", Array many => string.Join(";", many.Cast<object>()), var value => $"{value}" }))));
}
