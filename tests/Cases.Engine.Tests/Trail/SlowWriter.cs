namespace Cases.Engine.Tests.Trail;

static class SlowWriter
{
    /// <summary>Opens shelf $1 the way the engine does, for tests that hold, roll back or kill the transaction around it.</summary>
    public const string Sql = """
        with s as (insert into cases.mt_streams (id, tenant_id, type, version) values ($1, 'lyon', 'shelf', 1) returning id)
        insert into cases.mt_events (seq_id, id, stream_id, version, data, type, tenant_id, headers)
        select nextval('cases.mt_events_sequence'), $1, id, 1, '{"territory": "lyon", "room": 9}', 'shelf-opened', 'lyon',
            jsonb_build_object('actor', 'slow', 'role', 'caseworker', 'command', $1, 'occurredOn', '2024-10-14', 'subject', $1)
        from s
        """;
}
