-- The newest checkpoint, with what witnesses added to it.
select k.size, k.signed_at, k.note, coalesce((
    select string_agg(c.line, '' order by c.line) from cases.trail_cosignatures c where c.size = k.size and c.signed_at = k.signed_at), '')
from cases.trail_checkpoints k order by k.size desc, k.signed_at desc limit 1
