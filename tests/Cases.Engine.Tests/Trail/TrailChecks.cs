using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Trail;
using Cases.Trail;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

/// <summary>What must hold of a trail whatever happened: each committed event once, dense, in stream order, with the right root.</summary>
static class TrailChecks
{
    public static async Task ShouldHoldEveryEventOnce(this PostgresUnderTest subject)
    {
        (await Count(subject, "select count(*) from cases.mt_events e where not exists (select from cases.trail t where t.seq_id = e.seq_id)"))
            .ShouldBe(0, "events without a position");
        (await Count(subject, "select count(*) - coalesce(max(position) + 1, 0) from cases.trail")).ShouldBe(0, "positions are not dense");
        (await Count(subject, """
            select count(*) from (
                select t.position, lag(e.version) over (partition by e.stream_id order by t.position) as before, e.version
                from cases.trail t join cases.mt_events e using (seq_id)) s
            where version <> coalesce(before, 0) + 1
            """)).ShouldBe(0, "events out of stream order");
        await ShouldHaveItsRoot(subject);
    }

    static async Task ShouldHaveItsRoot(PostgresUnderTest subject)
    {
        await using var connection = await subject.Admin.OpenConnectionAsync();
        var tree = new CompactRange();
        await using (var select = new NpgsqlCommand("select leaf from cases.trail order by position", connection))
        await using (var row = await select.ExecuteReaderAsync())
            while (await row.ReadAsync()) tree.Append(new Hash(row.GetFieldValue<byte[]>(0)));
        await using var edge = new NpgsqlCommand("select edge from cases.trail_head", connection);
        CompactRange.Parse((byte[])(await edge.ExecuteScalarAsync())!).Root().ShouldBe(tree.Root());
    }

    public static async Task<long> Count(this PostgresUnderTest subject, string sql)
    {
        await using var command = subject.Admin.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
