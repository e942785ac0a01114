-- Readings are forgotten after a time, by a role that can do nothing else: neither read who read, nor write anywhere.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cases_pruner') then
        create role cases_pruner nologin;
    end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema cases to cases_pruner;
grant select (id), delete on cases.access_log to cases_pruner;
grant select (position, seq_id) on cases.readings to cases_pruner;

-- Not even that role, and not the owner, takes a reading that no recorded pruning covers: the activity trail says up to where (TrailRecord's stream).
create or replace function cases.refuse_unrecorded_pruning() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from gone g left join cases.readings t on t.seq_id = g.id
        where t.position is null or t.position >= coalesce((
            select max((e.data ->> 'upTo')::bigint) from cases.mt_events e
            where e.tenant_id = 'network' and e.stream_id = '897abbb1-78d5-8a98-b5bb-c2f51aa5ef61' and e.type = 'readings-pruned'), 0))
    then
        raise exception 'A reading goes only after its pruning was recorded.' using errcode = 'CA003';
    end if;
    return null;
end $$;

create or replace trigger append_only before update or truncate on cases.access_log for each statement execute function cases.refuse_change();
create or replace trigger prune_only after delete on cases.access_log referencing old table as gone
    for each statement execute function cases.refuse_unrecorded_pruning();
