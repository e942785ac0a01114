-- What guards the log and is not as it must be. $1 the tables nobody may change, $2 what the application may do to any of them.
-- What everybody may do, the application may too.
with app as (select * from pg_roles where rolname = 'cases_app'),
guarded as (
    select c.oid, c.relname::text as name, c.relowner, c.relacl
    from unnest($1::text[]) as t (name)
    left join pg_class c on c.relname = t.name and c.relnamespace = 'cases'::regnamespace
)
select 'grant', format('%s on %s', a.privilege_type, g.name)
from guarded g cross join lateral aclexplode(coalesce(g.relacl, acldefault('r', g.relowner))) a
where a.grantee in (0, (select oid from app)) and a.privilege_type <> all ($2::text[])
union all
select 'grant', format('%s on %s (%s)', a.privilege_type, g.name, c.attname)
from guarded g join pg_attribute c on c.attrelid = g.oid cross join lateral aclexplode(c.attacl) a
where a.grantee in (0, (select oid from app)) and a.privilege_type <> all ($2::text[])
    and not (g.name = 'mt_streams' and a.privilege_type = 'UPDATE' and c.attname in ('version', 'timestamp'))
union all
select 'role', format('cases_app owns %s', name) from guarded where relowner = (select oid from app)
union all
select 'role', 'cases_app may do everything' from app where rolsuper or rolcreaterole or rolreplication or rolbypassrls
union all
select 'role', format('cases_app is a member of %s', m.roleid::regrole) from pg_auth_members m where m.member = (select oid from app)
union all
-- Before (2), delete (8), update (16), truncate (32), once a statement.
select 'trigger', format('append_only on %s', g.name)
from guarded g
where g.name <> 'mt_streams' and not exists (
    select from pg_trigger t
    where t.tgrelid = g.oid and t.tgname = 'append_only' and t.tgenabled in ('O', 'A') and t.tgtype = 58 and t.tgqual is null
        and t.tgattr = '' and t.tgfoid = to_regprocedure('cases.refuse_change()'))
union all
select 'trigger', 'refuse_change()' from pg_proc p
where p.oid = to_regprocedure('cases.refuse_change()') and p.prosrc !~ '^\s*begin\s+raise exception [^;]*;\s*end\s*$'
order by 1, 2
