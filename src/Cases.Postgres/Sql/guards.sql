-- What guards the logs and is not as it must be. $1 the tables nobody may change, $2 what the application may do to any of them,
-- $3 the body of the function that lets recorded prunings through, $4 of the one that keeps documents whole. What everybody may do, the application may too.
with roles as (select * from pg_roles where rolname in ('cases_app', 'cases_pruner')),
app as (select * from roles where rolname = 'cases_app'),
guarded as (
    select c.oid, c.relname::text as name, c.relowner, c.relacl
    from unnest($1::text[]) as t (name)
    left join pg_class c on c.relname = t.name and c.relnamespace = 'cases'::regnamespace
)
select 'grant', format('%s on %s', a.privilege_type, g.name)
from guarded g cross join lateral aclexplode(coalesce(g.relacl, acldefault('r', g.relowner))) a
where a.grantee in (0, (select oid from app)) and a.privilege_type <> all ($2::text[])
    and not (g.name = 'documents' and a.privilege_type = 'DELETE' and a.grantee <> 0)
union all
select 'grant', format('%s on %s (%s)', a.privilege_type, g.name, c.attname)
from guarded g join pg_attribute c on c.attrelid = g.oid cross join lateral aclexplode(c.attacl) a
where a.grantee in (0, (select oid from app)) and a.privilege_type <> all ($2::text[])
    and not (g.name = 'mt_streams' and a.privilege_type = 'UPDATE' and c.attname in ('version', 'timestamp'))
union all
select 'grant', format('%s on %s to cases_pruner', a.privilege_type, g.name)
from guarded g cross join lateral aclexplode(g.relacl) a
where a.grantee = (select oid from roles where rolname = 'cases_pruner') and not (g.name = 'access_log' and a.privilege_type = 'DELETE')
union all
select 'role', format('%s owns %s', r.rolname, g.name) from guarded g join roles r on r.oid = g.relowner
union all
select 'role', format('%s may do everything', rolname) from roles where rolsuper or rolcreaterole or rolreplication or rolbypassrls
union all
select 'role', format('%s is a member of %s', r.rolname, m.roleid::regrole) from pg_auth_members m join roles r on r.oid = m.member
union all
-- Before (2), delete (8), update (16), truncate (32), once a statement. Of readings those may be deleted whose pruning is recorded, of documents those taken back or erased.
select 'trigger', format('append_only on %s', g.name)
from guarded g
where g.name <> 'mt_streams' and not exists (
    select from pg_trigger t
    where t.tgrelid = g.oid and t.tgname = 'append_only' and t.tgenabled in ('O', 'A') and t.tgtype = case when g.name in ('access_log', 'documents') then 50 else 58 end
        and t.tgqual is null and t.tgattr = '' and t.tgfoid = to_regprocedure('cases.refuse_change()'))
union all
select 'trigger', 'prune_only on access_log'
where not exists (
    select from pg_trigger t
    where t.tgrelid = 'cases.access_log'::regclass and t.tgname = 'prune_only' and t.tgenabled in ('O', 'A') and t.tgtype = 8
        and t.tgqual is null and t.tgoldtable = 'gone' and t.tgfoid = to_regprocedure('cases.refuse_unrecorded_pruning()'))
union all
-- Insert (4) and delete (8), each row (1), when the transaction ends.
select 'trigger', 'whole_only on documents'
where not exists (
    select from pg_trigger t
    where t.tgrelid = 'cases.documents'::regclass and t.tgname = 'whole_only' and t.tgenabled in ('O', 'A') and t.tgtype = 13
        and t.tgqual is null and t.tgdeferrable and t.tginitdeferred and t.tgfoid = to_regprocedure('cases.refuse_half_document()'))
union all
select 'trigger', 'refuse_half_document()' from pg_proc p
where p.oid = to_regprocedure('cases.refuse_half_document()') and p.prosrc <> $4
union all
select 'trigger', 'refuse_change()' from pg_proc p
where p.oid = to_regprocedure('cases.refuse_change()') and p.prosrc !~ '^\s*begin\s+raise exception [^;]*;\s*end\s*$'
union all
select 'trigger', 'refuse_unrecorded_pruning()' from pg_proc p
where p.oid = to_regprocedure('cases.refuse_unrecorded_pruning()') and p.prosrc <> $3
order by 1, 2
