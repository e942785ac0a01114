-- Who may read sessions into a calendar by a secret link. Only what the secret hashes to is here; one link an account.
create table if not exists cases.calendar_links (
    account text        not null primary key,
    hash    bytea       not null unique,
    made_at timestamptz not null
);

grant select, insert, update, delete on cases.calendar_links to cases_app;
