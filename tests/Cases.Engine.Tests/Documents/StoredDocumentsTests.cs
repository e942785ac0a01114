using System.Security.Cryptography;
using Cases.Documents;
using Cases.Engine.Tests.Conformance;
using Cases.Engine.Tests.Views;
using Cases.Postgres;
using Npgsql;

namespace Cases.Engine.Tests.Documents;

public class StoredDocumentsTests : ViewsTest
{
    static readonly Guid Picture = TestActs.Id(7);
    static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251))];

    static readonly DocumentAttached Attached = new(Picture, DocumentKind.Other, "image/png", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)), Personal.Of("p.png"));

    StoredDocuments Documents => new(Subject.Source, Subject.Keys);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Send(new OpenShelf(A));
        await Send(new HangPicture(A, Picture, Content));
    }

    Task<long> Kept() => Ask<long>("select count(*) from cases.documents");

    async Task<PostgresException> Refused(string sql) => await Should.ThrowAsync<PostgresException>(async () =>
    {
        await using var command = Subject.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    });

    [Fact]
    public async Task Gives_back_what_was_attached() => (await Documents.Read(A, Attached)).ShouldBe(Content);

    [Fact]
    public async Task Keeps_none_of_it_in_clear_and_none_in_the_log()
    {
        (await Ask<byte[]>("select sealed from cases.documents")).AsSpan().IndexOf(Content.AsSpan(0, 64)).ShouldBe(-1);
        (await Ask<int>("select max(length(data::text)) from cases.mt_events")).ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task Gives_it_to_nobody_under_another_person() => (await Documents.Read(B, Attached)).ShouldBeNull();

    [Fact]
    public async Task Destroys_it_in_the_transaction_that_takes_it_back()
    {
        await Send(new TakePicture(A, Picture));

        (await Kept(), await Documents.Read(A, Attached)).ShouldBe((0, null));
    }

    [Fact]
    public async Task Destroys_it_with_the_key_of_the_person()
    {
        await Send(new EraseOwner(A));

        (await Kept(), await Documents.Read(A, Attached)).ShouldBe((0, null));
    }

    [Fact]
    public async Task Cannot_be_read_from_a_copy_once_the_person_is_erased()
    {
        await Run("create table kept as select * from cases.documents");
        await Send(new EraseOwner(A));
        await Run("alter table cases.documents disable trigger whole_only; insert into cases.documents select * from kept");

        (await Documents.Read(A, Attached)).ShouldBeNull();
    }

    [Fact]
    public async Task Gives_out_nothing_that_was_changed()
    {
        await Run("alter table cases.documents disable trigger append_only; update cases.documents set sealed = set_byte(sealed, 5000, get_byte(sealed, 5000) # 1)");

        await Should.ThrowAsync<DocumentDamagedException>(() => Documents.Read(A, Attached));
    }

    [Fact]
    public async Task Leaves_neither_half_when_the_connection_breaks()
    {
        var (act, other) = (TestActs.New(), TestActs.Id(8));
        await Run("create function lose() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;" +
            "create constraint trigger lose after insert on cases.documents deferrable initially deferred for each row execute function lose()");
        await Should.ThrowAsync<Exception>(Engine.Execute(new HangPicture(A, other, Content), act));
        (await Kept(), (await Engine.History(A)).Count).ShouldBe((1, 2));
        await Run("drop trigger lose on cases.documents");
        await Engine.Execute(new HangPicture(A, other, Content), act);
        await Engine.Execute(new HangPicture(A, other, Content), act);

        (await Kept(), (await Engine.History(A)).Count).ShouldBe((2, 3));
    }

    [Theory]
    [InlineData("insert into cases.documents values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '')", "CA004")]
    [InlineData("delete from cases.documents", "CA004")]
    [InlineData("update cases.documents set sealed = ''", "42501")]
    [InlineData("truncate cases.documents", "42501")]
    public async Task Lets_the_application_change_nothing_without_an_event(string sql, string state) => (await Refused(sql)).SqlState.ShouldBe(state);
}
