-- Streams with committed events from position $1 on, or without a position yet, and the last version of each.
select stream_id, max(version)
from (
    select e.stream_id, e.version from cases.trail t join cases.mt_events e on e.seq_id = t.seq_id where t.position >= $1
    union all
    select e.stream_id, e.version from cases.mt_events e
    where e.seq_id > (select low_water from cases.trail_head) and not exists (select from cases.trail t where t.seq_id = e.seq_id)
) changed
group by stream_id
