-- Each person's key, wrapped by a master key that is never in the database. Kept apart from the log: rows here do get deleted.
create schema if not exists cases_keys;
grant usage on schema cases_keys to cases_app;

create table if not exists cases_keys.keys (
    subject uuid  not null primary key,
    wrapped bytea not null
);

-- A destroyed key never comes back, not even from a backup: this list is applied after every restore.
create table if not exists cases_keys.destroyed (
    subject      uuid        not null primary key,
    destroyed_at timestamptz not null
);

grant select, insert, delete on cases_keys.keys to cases_app;
grant select, insert on cases_keys.destroyed to cases_app;

-- A fingerprint of the master key these keys are wrapped by, so that a wrong key file is noticed before anything is sealed with it.
create table if not exists cases_keys.master (
    one         boolean not null primary key default true check (one),
    fingerprint bytea   not null
);

grant select, insert on cases_keys.master to cases_app;
