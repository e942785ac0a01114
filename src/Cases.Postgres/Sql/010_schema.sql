-- The application's role owns nothing of the log: append-only is a grant, not a promise.
-- Roles are the whole server's: another database's first start may make it at the same moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cases_app') then
        create role cases_app nologin;
    end if;
exception when duplicate_object or unique_violation then null;
end $$;

create schema if not exists cases;
create schema if not exists views;
grant usage on schema cases to cases_app;
grant usage, create on schema views to cases_app;
