-- The bytes of documents, sealed with the person's own key. Beside the log, which holds what they hash to: rows here do get deleted.
create table if not exists cases.documents (
    document uuid  not null primary key,
    stream   uuid  not null,
    subject  uuid  not null,
    sealed   bytea not null
);

create index if not exists documents_subject on cases.documents (subject);

-- What is sealed cannot be made smaller: it is not tried.
do $$
begin
    if exists (select from pg_attribute where attrelid = 'cases.documents'::regclass and attname = 'sealed' and attstorage <> 'e') then
        alter table cases.documents alter column sealed set storage external;
    end if;
end $$;

grant select, insert, delete on cases.documents to cases_app;
