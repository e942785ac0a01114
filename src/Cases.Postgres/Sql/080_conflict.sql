-- Raised inside the append statement when a stream is not at the version the command was decided on.
create or replace function cases.conflict() returns bigint language plpgsql as $$
begin
    raise exception 'A stream changed since it was read.' using errcode = 'CA001';
end $$;
