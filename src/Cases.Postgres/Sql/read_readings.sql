-- The readings as they were hashed, in the columns and by the parameters of read_entries.sql. None has a territory: a person may be of several.
select l.id, l.subject, 'reading', l.id, l.entry, coalesce(substring(l.what from '^[^: ]+'), 'unknown'), null::varchar,
    nullif(l.subject, '00000000-0000-0000-0000-000000000000'), null::date, l.at,
    jsonb_build_object('actor', l.actor, 'role', l.role), jsonb_build_object('what', l.what), t.position
from cases.readings t
join cases.access_log l on l.id = t.seq_id
where t.position >= $1 and t.position < $2
    and $3::varchar is null and ($4::uuid is null or l.subject = $4)
    and ($5::timestamptz is null or l.at >= $5) and ($6::timestamptz is null or l.at < $6)
    and ($7::uuid is null or l.subject = $7) and ($8::text is null or l.actor = $8) and ($9::varchar is null or substring(l.what from '^[^: ]+') = $9)
order by t.position
