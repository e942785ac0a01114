-- The trail's rows as raw JSON, for exports: what was hashed, in position order, from $1 on and before $2.
-- $3 to $9 choose a territory, a stream, the times from and before which it was recorded, a subject, an actor and a type; null chooses all.
select e.seq_id, e.stream_id, s.type, e.version, e.id, e.type, e.tenant_id, (e.headers ->> 'subject')::uuid, (e.headers ->> 'occurredOn')::date,
    e.timestamp, e.headers - array['subject', 'occurredOn'], e.data, t.position
from cases.trail t
join cases.mt_events e on e.seq_id = t.seq_id
join cases.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
where t.position >= $1 and t.position < $2
    and ($3::varchar is null or e.tenant_id = $3) and ($4::uuid is null or e.stream_id = $4)
    and ($5::timestamptz is null or e.timestamp >= $5) and ($6::timestamptz is null or e.timestamp < $6)
    and ($7::uuid is null or (e.headers ->> 'subject')::uuid = $7) and ($8::text is null or e.headers ->> 'actor' = $8) and ($9::varchar is null or e.type = $9)
order by t.position
