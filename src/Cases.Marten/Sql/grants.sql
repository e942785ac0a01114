-- Messages and nodes come and go: nothing of the log is in this schema.
grant usage on schema cases_bus to cases_app;
grant select, insert, update, delete on all tables in schema cases_bus to cases_app;
grant usage, select on all sequences in schema cases_bus to cases_app;
