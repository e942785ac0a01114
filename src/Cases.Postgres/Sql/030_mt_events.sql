-- Marten's table, column for column. Rows are inserted and never changed: the application's role cannot, and the owner is stopped by the trigger.
create sequence if not exists cases.mt_events_sequence;

create table if not exists cases.mt_events (
    seq_id         bigint       not null,
    id             uuid         not null,
    stream_id      uuid         not null,
    version        bigint       not null,
    data           jsonb        not null,
    bdata          bytea        null,
    type           varchar(500) not null,
    timestamp      timestamptz  not null default (now()),
    tenant_id      varchar      not null default '*DEFAULT*',
    mt_dotnet_type varchar      null,
    correlation_id varchar      null,
    causation_id   varchar      null,
    headers        jsonb        null,
    user_name      varchar      null,
    is_archived    boolean      null default false,
    constraint pkey_mt_events_seq_id primary key (seq_id),
    constraint fkey_mt_events_stream_id_tenant_id foreign key (tenant_id, stream_id) references cases.mt_streams (tenant_id, id)
);

create unique index if not exists pk_mt_events_stream_and_version on cases.mt_events (tenant_id, stream_id, version);

alter sequence cases.mt_events_sequence owned by cases.mt_events.seq_id;

grant select, insert on cases.mt_events to cases_app;
grant usage on sequence cases.mt_events_sequence to cases_app;
