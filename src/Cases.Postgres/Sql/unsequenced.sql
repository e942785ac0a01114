-- Committed events without a position: those in the holes ($1, $2) and those above the highest number seen ($3), in one snapshot.
select e.seq_id, e.stream_id, s.type, e.version, e.id, e.type, e.tenant_id, (e.headers ->> 'subject')::uuid, (e.headers ->> 'occurredOn')::date,
    e.timestamp, e.headers - array['subject', 'occurredOn'], e.data
from (
    select e.* from unnest($1::bigint[], $2::bigint[]) as h (first, last) join cases.mt_events e on e.seq_id between h.first and h.last
    union all
    (select * from cases.mt_events where seq_id > $3 order by seq_id limit $4)
) e
join cases.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
order by e.seq_id
