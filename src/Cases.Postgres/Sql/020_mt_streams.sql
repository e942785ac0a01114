-- Marten's table, column for column, with conjoined tenancy: the tenant is the territory.
create table if not exists cases.mt_streams (
    tenant_id         varchar     not null default '*DEFAULT*',
    id                uuid        not null,
    type              varchar     null,
    version           bigint      null,
    timestamp         timestamptz not null default (now()),
    created           timestamptz not null default (now()),
    is_archived       boolean     null default false,
    compacted_version bigint      not null default 0,
    constraint pkey_mt_streams_tenant_id_id primary key (tenant_id, id)
);

-- A database made before Marten 9.58 asked for it. Looked up first: altering waits for every open transaction, even when there is nothing to do.
do $$
begin
    if not exists (select from pg_attribute where attrelid = 'cases.mt_streams'::regclass and attname = 'compacted_version') then
        alter table cases.mt_streams add column compacted_version bigint not null default 0;
    end if;
end $$;

-- A stream lives in one territory only, and is found without knowing which.
create unique index if not exists cases_mt_streams_id on cases.mt_streams (id);

grant select, insert, update (version, timestamp) on cases.mt_streams to cases_app;
