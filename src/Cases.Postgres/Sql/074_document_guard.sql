-- No half document, whoever writes: bytes come with the event that names them, and go with the one that takes them back or with their person's key.
create or replace function cases.refuse_half_document() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if not exists (
            select from cases.mt_streams s join cases.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
            where s.id = new.stream and e.type = 'document-attached' and e.data ->> 'document' = new.document::text)
        then
            raise exception 'A document comes with the event that attaches it.' using errcode = 'CA004';
        end if;
    elsif not exists (select from cases_keys.destroyed d where d.subject = old.subject)
        and not exists (
            select from cases.mt_streams s join cases.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
            where s.id = old.stream and e.type = 'document-retracted' and e.data ->> 'document' = old.document::text)
    then
        raise exception 'A document goes with the event that takes it back, or with its person.' using errcode = 'CA004';
    end if;
    return null;
end $$;

create or replace trigger append_only before update or truncate on cases.documents for each statement execute function cases.refuse_change();

-- Looked at when the transaction ends: the two engines write in different orders.
do $$
begin
    if not exists (select from pg_trigger where tgrelid = 'cases.documents'::regclass and tgname = 'whole_only') then
        create constraint trigger whole_only after insert or delete on cases.documents deferrable initially deferred
            for each row execute function cases.refuse_half_document();
    end if;
end $$;
