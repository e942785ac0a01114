-- Committed readings without a position, in the columns of unsequenced.sql. A reading of the trail itself has no person.
select l.id, l.subject, 'reading', l.id, l.entry, coalesce(substring(l.what from '^[^: ]+'), 'unknown'), null::varchar,
    nullif(l.subject, '00000000-0000-0000-0000-000000000000'), null::date, l.at,
    jsonb_build_object('actor', l.actor, 'role', l.role), jsonb_build_object('what', l.what)
from (
    select l.* from unnest($1::bigint[], $2::bigint[]) as h (first, last) join cases.access_log l on l.id between h.first and h.last
    union all
    (select * from cases.access_log where id > $3 order by id limit $4)
) l
order by l.id
