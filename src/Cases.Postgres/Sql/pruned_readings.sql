-- The first position whose reading is kept, as the activity trail says (TrailRecord's stream).
select coalesce(max((e.data ->> 'upTo')::bigint), 0) from cases.mt_events e
where e.tenant_id = 'network' and e.stream_id = '897abbb1-78d5-8a98-b5bb-c2f51aa5ef61' and e.type = 'readings-pruned'
