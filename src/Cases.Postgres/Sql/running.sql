select
    (select coalesce(array_agg(virtualxid), '{}') from pg_locks where locktype = 'virtualxid' and pid <> pg_backend_pid()),
    (select coalesce(array_agg(gid), '{}') from pg_prepared_xacts where database = current_database())
