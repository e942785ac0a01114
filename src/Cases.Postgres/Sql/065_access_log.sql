-- Who opened whose file. Apart from the log of what happened: it has another life (six to twelve months) and another audience.
create table if not exists cases.access_log (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    role    text        not null,
    subject uuid        not null,
    what    text        not null,
    entry   uuid        not null default gen_random_uuid()
);

-- A database from before readings had a trail. The id is random so that a hash kept after a pruning cannot be guessed back.
do $$
begin
    if not exists (select from pg_attribute where attrelid = 'cases.access_log'::regclass and attname = 'entry') then
        alter table cases.access_log add column entry uuid not null default gen_random_uuid();
    end if;
end $$;

create index if not exists access_log_subject on cases.access_log (subject, at);

grant select, insert on cases.access_log to cases_app;
