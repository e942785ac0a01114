-- Who opened whose file. Apart from the log of what happened: it has another life (six to twelve months) and another audience.
create table if not exists cases.access_log (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    role    text        not null,
    subject uuid        not null,
    what    text        not null
);

create index if not exists access_log_subject on cases.access_log (subject, at);

grant select, insert on cases.access_log to cases_app;
