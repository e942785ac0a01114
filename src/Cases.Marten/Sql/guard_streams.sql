-- Before Marten appends: locks what the decision looked at in id order, so that two commands on the same streams wait and do not deadlock,
-- checks its versions, and opens new streams under our own stream types. $1..$4 the streams written, $5..$6 those only looked at, $7 now.
-- It returns no row: Marten reads none from a queued statement.
with wanted as materialized (
    select * from unnest($1::uuid[], $2::varchar[], $3::varchar[], $4::bigint[]) as w (id, tenant_id, type, expected)
),
locked as materialized (
    select s.id from cases.mt_streams s join wanted w on w.id = s.id and w.tenant_id = s.tenant_id
    where w.expected > 0 and s.version = w.expected order by s.id for no key update of s
),
looked as materialized (
    select s.id from cases.mt_streams s join unnest($5::uuid[], $6::bigint[]) as l (id, version) on l.id = s.id and l.version = s.version
    order by s.id for share of s
),
checked as materialized (
    select case when (select count(*) from locked) = (select count(*) from wanted where expected > 0)
        and (select count(*) from looked) = cardinality($5::uuid[]) then 1 else cases.conflict() end as ok
)
insert into cases.mt_streams (id, tenant_id, type, version, timestamp, created)
select id, tenant_id, type, 0, $7::timestamptz, $7::timestamptz from wanted where expected = 0
union all
select null, null, null, null, null, null from checked where ok = 0
order by 1
on conflict do nothing
