-- The trail's rows as raw JSON, for exports: what was hashed, in position order.
select e.seq_id, e.stream_id, s.type, e.version, e.id, e.type, e.tenant_id, (e.headers ->> 'subject')::uuid, (e.headers ->> 'occurredOn')::date,
    e.timestamp, e.headers - array['subject', 'occurredOn'], e.data, t.position
from cases.trail t
join cases.mt_events e on e.seq_id = t.seq_id
join cases.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
where t.position >= $1 and t.position < $2
order by t.position
