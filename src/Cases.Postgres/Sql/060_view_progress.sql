-- How far each view has followed the trail, and why one stopped.
create table if not exists cases.view_progress (
    view           text        not null primary key,
    definition     int         not null,
    shape          text        not null,
    position       bigint      not null,
    state          text        not null,
    error          text        null,
    error_position bigint      null,
    updated_at     timestamptz not null
);

grant select, insert, update, delete on cases.view_progress to cases_app;
