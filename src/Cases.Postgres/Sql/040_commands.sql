-- What each acknowledged command recorded, so that a retry is answered instead of repeated.
create table if not exists cases.commands (
    id       uuid     not null primary key,
    name     text     not null,
    streams  uuid[]   not null,
    versions bigint[] not null,
    types    text[]   not null
);

grant select, insert on cases.commands to cases_app;
