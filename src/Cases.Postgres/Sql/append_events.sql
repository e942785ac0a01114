-- Appends to several streams, all or none, each at the version its command was decided on, in one statement:
-- round trips cost more than SQL. $1..$5 the streams written, $6..$7 the streams only looked at, $8.. the events in order.
-- Rows are locked in id order, so that two commands on the same streams wait and do not deadlock. Sequence numbers are taken
-- after the locks: within a stream they rise with the version, which the sequencer relies on.
with wanted as materialized (
    select * from unnest($1::uuid[], $2::varchar[], $3::varchar[], $4::bigint[], $5::bigint[]) as w (id, tenant_id, type, expected, next)
),
locked as materialized (
    select s.id from cases.mt_streams s join wanted w on w.id = s.id and w.tenant_id = s.tenant_id
    where w.expected > 0 order by s.id for no key update of s
),
opened as (
    insert into cases.mt_streams (id, tenant_id, type, version, timestamp, created)
    select id, tenant_id, type, next, $15, $15 from wanted where expected = 0 order by id
    on conflict do nothing
    returning id
),
moved as (
    update cases.mt_streams s set version = w.next, timestamp = $15
    from wanted w
    where s.id = w.id and s.tenant_id = w.tenant_id and w.expected > 0 and s.version = w.expected and (select count(*) from locked) >= 0
    returning s.id
),
looked as materialized (
    select s.id from cases.mt_streams s join unnest($6::uuid[], $7::bigint[]) as l (id, version) on l.id = s.id and l.version = s.version
    for share of s
),
checked as materialized (
    select case when (select count(*) from opened) + (select count(*) from moved) = cardinality($1) and (select count(*) from looked) = cardinality($6)
        then 1 else cases.conflict() end as ok
)
insert into cases.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, headers, user_name)
select nextval('cases.mt_events_sequence'), e.id, e.stream_id, e.version, e.data, e.type, $15, e.tenant_id, e.headers, $16
from (
    select * from unnest($8::uuid[], $9::uuid[], $10::bigint[], $11::jsonb[], $12::varchar[], $13::varchar[], $14::jsonb[])
        with ordinality as u (id, stream_id, version, data, type, tenant_id, headers, place)
    where (select ok from checked) = 1
    order by place
) e
