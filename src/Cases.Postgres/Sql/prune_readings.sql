-- Of the $2 oldest readings, those before position $1.
delete from cases.access_log l using (
    select a.id from (select id from cases.access_log order by id limit $2) a join cases.readings t on t.seq_id = a.id where t.position < $1
) old
where l.id = old.id
