using Cases.Engine.Tests.Conformance;
using Cases.Engine.Tests.Views;

namespace Cases.Engine.Tests.Sealing;

public sealed class ErasureTests : ViewsTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var shelf in new[] { A, B })
        {
            await Send(new OpenShelf(shelf));
            await Send(new PutThing(shelf, "cup", Personal.Of("Éléonore")));
        }
    }

    async Task<string?> NoteOf(Guid shelf) => await Subject.Keys.Open(((ThingPut)(await Engine.History(shelf))[1].Data).Note);

    [Fact]
    public async Task Makes_what_was_sealed_unreadable_and_leaves_the_others()
    {
        await Send(new EraseOwner(A));

        (await NoteOf(A), await NoteOf(B)).ShouldBe((null, "Éléonore"));
    }

    [Fact]
    public async Task Destroys_the_key_in_the_transaction_that_records_it()
    {
        await Send(new EraseOwner(A));

        (await Ask<long>("select count(*) from cases.mt_events e join cases_keys.destroyed d on d.xmin = e.xmin where e.type = 'owner-erased'")).ShouldBe(1);
        (await Ask<Guid[]>("select array_agg(subject) from cases_keys.keys")).ShouldBe([B]);
    }

    [Fact]
    public async Task Is_whole_or_nothing_when_the_connection_breaks()
    {
        var act = TestActs.New();
        await Run("create function lose() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;" +
            "create constraint trigger lose after insert on cases_keys.destroyed deferrable initially deferred for each row execute function lose()");
        await Should.ThrowAsync<Exception>(Engine.Execute(new EraseOwner(A), act));
        (await NoteOf(A)).ShouldBe("Éléonore");
        await Run("drop trigger lose on cases_keys.destroyed");
        await Engine.Execute(new EraseOwner(A), act);

        (await NoteOf(A)).ShouldBeNull();
    }
}
