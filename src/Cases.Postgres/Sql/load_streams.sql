select e.stream_id, s.type, e.version, e.id, e.type, e.data, e.headers, e.timestamp, e.tenant_id
from cases.mt_streams s
join cases.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
where s.id = any ($1)
order by e.stream_id, e.version
