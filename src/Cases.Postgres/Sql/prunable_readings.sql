-- The newest checkpoint with nothing under it that was read at $1 or later; $2 the position from which readings are kept.
select k.size, k.note from cases.readings_checkpoints k
where k.size > $2 and k.size <= coalesce((
    select t.position from cases.readings t join cases.access_log l on l.id = t.seq_id
    where t.position >= $2 and l.at >= $1 order by t.position limit 1), (select size from cases.readings_head))
order by k.size desc, k.signed_at desc limit 1
