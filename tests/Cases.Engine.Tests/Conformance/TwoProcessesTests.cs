using Cases.Engine.Tests.Views;
using Cases.Postgres;

namespace Cases.Engine.Tests.Conformance;

/// <summary>What one process remembers of a stream is never the last word: the other may have written meanwhile.</summary>
public sealed class TwoProcessesTests : ViewsTest
{
    PostgresEngine Other => field ??= new PostgresEngine(Subject.Source, Subject.Keys, PostgresUnderTest.Names, TimeProvider.System);

    async Task<Outcome> ByOther(ICommand command) => await Other.Execute(command, TestActs.New());

    async Task BothKnowAShelfWithRoomFor(int room)
    {
        await Send(new OpenShelf(A, Room: room));
        await ByOther(new PutThing(A, "cup"));
        await Send(new PutThing(A, "plate"));
    }

    [Fact]
    public async Task What_was_full_in_memory_is_not_refused_when_there_is_room()
    {
        await BothKnowAShelfWithRoomFor(2);
        (await Engine.Execute(new PutThing(A, "jug"), TestActs.New())).ShouldBe(new Refused(PutThing.Full));
        await Send(new OpenShelf(B));
        (await ByOther(new MoveThing(A, B, "cup"))).ShouldBeOfType<Done>();

        (await Engine.Execute(new PutThing(A, "jug"), TestActs.New())).ShouldBeOfType<Done>();
    }

    [Fact]
    public async Task What_had_room_in_memory_is_refused_when_it_is_full()
    {
        await BothKnowAShelfWithRoomFor(3);
        (await ByOther(new PutThing(A, "jug"))).ShouldBeOfType<Done>();

        (await Engine.Execute(new PutThing(A, "bowl"), TestActs.New())).ShouldBe(new Refused(PutThing.Full));
    }

    [Fact]
    public async Task A_row_folded_from_memory_is_the_row_of_the_whole_stream()
    {
        await BothKnowAShelfWithRoomFor(9);
        await ByOther(new PutThing(A, "jug"));
        await Send(new PutThing(A, "bowl"));

        (await Rows<ShelfRow>(Inline)).ShouldHaveSingleItem().Things.ShouldBe(["cup", "plate", "jug", "bowl"]);
    }

    [Fact]
    public async Task Whoever_the_other_erased_is_known_to_be_erased()
    {
        await BothKnowAShelfWithRoomFor(9);
        await Send(new PutThing(A, "jug", Personal.Of("hers")));
        await ByOther(new EraseOwner(A));

        (await Engine.Execute(new PutThing(A, "bowl"), TestActs.New())).ShouldBe(new Refused(PutThing.Full));
    }
}
