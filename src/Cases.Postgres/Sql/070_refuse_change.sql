-- Nobody changes what was recorded, the owner included: who must, has to drop a trigger first, and that shows.
create or replace function cases.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is append-only: % on % is refused.', tg_op, tg_table_name using errcode = 'CA002';
end $$;

do $$
declare
    protected text;
begin
    foreach protected in array array['mt_events', 'commands', 'trail', 'trail_nodes', 'trail_checkpoints', 'trail_cosignatures',
        'readings', 'readings_nodes', 'readings_checkpoints', 'readings_cosignatures'] loop
        execute format('create or replace trigger append_only before update or delete or truncate on cases.%I
            for each statement execute function cases.refuse_change()', protected);
    end loop;
end $$;
