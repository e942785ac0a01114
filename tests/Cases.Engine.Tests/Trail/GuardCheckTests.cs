using Cases.Engine.Tests.Conformance;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Testing;

namespace Cases.Engine.Tests.Trail;

public class GuardCheckTests : IAsyncLifetime
{
    protected virtual IEngineKind Kind => PostgresEngine.Kind;

    PostgresUnderTest subject = null!;

    public async ValueTask InitializeAsync() => subject = await PostgresUnderTest.Start(await TestCluster.Shared, kind: Kind);

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    async Task<string[]> Faults() => [.. (await new GuardCheck(subject.Source).Faults()).Select(f => f.ToString())];

    [Fact]
    public async Task Nothing_is_wrong_as_the_schema_is_made() => (await Faults()).ShouldBeEmpty();

    [Theory]
    [InlineData("grant update on cases.mt_events to cases_app", "grant: UPDATE on mt_events")]
    [InlineData("grant delete on cases.commands to public", "grant: DELETE on commands")]
    [InlineData("grant update (leaf) on cases.trail to cases_app", "grant: UPDATE on trail (leaf)")]
    [InlineData("grant update (id) on cases.mt_streams to cases_app", "grant: UPDATE on mt_streams (id)")]
    [InlineData("alter table cases.trail_nodes disable trigger append_only", "trigger: append_only on trail_nodes")]
    [InlineData("drop trigger append_only on cases.trail_checkpoints", "trigger: append_only on trail_checkpoints")]
    [InlineData("create or replace trigger append_only before delete on cases.mt_events for each statement execute function cases.refuse_change()", "trigger: append_only on mt_events")]
    [InlineData("create or replace function cases.refuse_change() returns trigger language plpgsql as 'begin return null; end'", "trigger: refuse_change()")]
    [InlineData("alter table cases.trail_cosignatures owner to cases_app", "role: cases_app owns trail_cosignatures")]
    [InlineData("grant delete on cases.access_log to cases_app", "grant: DELETE on access_log")]
    [InlineData("grant update on cases.readings to cases_app", "grant: UPDATE on readings")]
    [InlineData("grant delete on cases.readings to cases_pruner", "grant: DELETE on readings to cases_pruner")]
    [InlineData("drop trigger append_only on cases.access_log", "trigger: append_only on access_log")]
    [InlineData("alter table cases.access_log disable trigger prune_only", "trigger: prune_only on access_log")]
    [InlineData("create or replace function cases.refuse_unrecorded_pruning() returns trigger language plpgsql as 'begin return null; end'", "trigger: refuse_unrecorded_pruning()")]
    [InlineData("grant update on cases.documents to cases_app", "grant: UPDATE on documents")]
    [InlineData("grant delete on cases.documents to public", "grant: DELETE on documents")]
    [InlineData("drop trigger append_only on cases.documents", "trigger: append_only on documents")]
    [InlineData("alter table cases.documents disable trigger whole_only", "trigger: whole_only on documents")]
    [InlineData("create or replace function cases.refuse_half_document() returns trigger language plpgsql as 'begin return null; end'", "trigger: refuse_half_document()")]
    public async Task Names_what_was_loosened(string loosened, string fault)
    {
        await subject.Admin.Run(loosened);
        (await Faults()).ShouldContain(fault);
    }
}
