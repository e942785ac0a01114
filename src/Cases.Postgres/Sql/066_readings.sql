-- The trail of readings: the same shape as the trail of what was done, over the rows of the access log.
create table if not exists cases.readings (like cases.trail including all);
create table if not exists cases.readings_nodes (like cases.trail_nodes including all);
create table if not exists cases.readings_head (like cases.trail_head including all);
create table if not exists cases.readings_checkpoints (like cases.trail_checkpoints including all);
create table if not exists cases.readings_cosignatures (like cases.trail_cosignatures including all);

insert into cases.readings_head (size, edge, low_water, sequenced_at) values (0, '', 0, 'epoch') on conflict do nothing;

grant select, insert on cases.readings, cases.readings_nodes, cases.readings_checkpoints, cases.readings_cosignatures to cases_app;
grant select, update on cases.readings_head to cases_app;
