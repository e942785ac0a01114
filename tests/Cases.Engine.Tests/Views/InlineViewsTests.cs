using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;

namespace Cases.Engine.Tests.Views;

public class InlineViewsTests : ViewsTest
{
    [Fact]
    public async Task The_row_is_there_as_soon_as_the_command_is_done()
    {
        await Send(new OpenShelf(A));
        await Put("cup");

        var row = (await Rows<ShelfRow>(Inline)).ShouldHaveSingleItem();
        (row.Shelf, row.Territory, row.Count, row.On).ShouldBe((A, "lyon", 1, TestActs.Day));
        row.Things.ShouldBe(["cup"]);
    }

    [Fact]
    public async Task A_row_that_the_definition_ends_is_deleted()
    {
        await Send(new OpenShelf(A));
        await Send(new OpenShelf(B));
        await Put("cup");
        await Send(new MoveThing(A, B, "cup"));

        (await Rows<ShelfRow>(Inline)).ShouldHaveSingleItem().Shelf.ShouldBe(B);
    }

    [Fact]
    public async Task A_refused_command_changes_no_row()
    {
        await Send(new OpenShelf(A, Room: 0));
        await Engine.Execute(new PutThing(A, "cup"), TestActs.New());

        (await Rows<ShelfRow>(Inline)).ShouldHaveSingleItem().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Writers_at_once_leave_the_row_of_all_their_events()
    {
        await Send(new OpenShelf(A));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            for (var n = 0; n < 10; n++) await Engine.Execute(new PutThing(A, $"{i}.{n}"), TestActs.New());
        }));

        (await Rows<ShelfRow>(Inline)).Single().Things.ShouldBe((await Engine.History(A)).Select(e => e.Data).OfType<ThingPut>().Select(p => p.Thing));
    }

    [Fact]
    public async Task Personal_text_is_sealed_and_found_by_its_beginning_only_through_the_key()
    {
        await Send(new OpenShelf(A));
        await Put("cup", "Éléonore’s favourite");

        var found = await Subject.Source.Query<ShelfRow>("select * from views.shelf_rows where search @> $1", [Subject.Keys.Tokens.Beginnings("eleo")]);
        found.ShouldHaveSingleItem().LastNote.ShouldNotBeNull().IsSealed.ShouldBeTrue();
        (await Ask<string>("select row_to_json(r)::text from views.shelf_rows r")).ShouldNotContain("onore");
    }

    [Fact]
    public async Task A_definition_that_fails_stops_the_command_before_it_is_recorded()
    {
        var broken = new InlineViews([new BrokenShelves()], Tokenising);
        await Send(new OpenShelf(A));
        var opened = await Engine.History(A);

        var failure = await Should.ThrowAsync<PoisonException>(async () => await broken.Write([new LoadedStream(A, opened)]));
        failure.Message.ShouldBe("InvalidOperationException in broken-shelves at position yet to come");
    }

    sealed class BrokenShelves : StreamView<ShelfRow>
    {
        public override string Name => "broken-shelves";

        public override int Definition => 1;

        protected override string StreamType => Shelf.StreamType;

        public override ShelfRow Apply(ShelfRow? row, RecordedEvent e) => throw new InvalidOperationException("Words of a person.");
    }
}
