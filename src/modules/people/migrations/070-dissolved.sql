-- The end of a seal. After `keep_until` nothing asks to keep the file any more: what is about the person is deleted in every
-- room, and what statistics stand on stays without them (see `person_rest`).
alter table seal add column dissolved_at timestamptz;
alter table person add column dissolved_at timestamptz;
create index person_dissolved on person (id) where dissolved_at is not null;
drop index seal_due;
create index seal_due on seal (keep_until) where lifted_at is null and dissolved_at is null;

-- Tables whose rows outlive their person, without anything personal: each room adds its own and empties the rows itself, by a
-- trigger on `person.dissolved_at`. Every other table with a `person_id` loses its rows, also one that is not made yet.
create table person_rest (table_name text primary key);
revoke insert, update, delete on person_rest from zhuye_app;
-- The seal says that there was one, on which article, and when it ended; the trail holds ids.
insert into person_rest values ('seal'), ('roster_row');

-- A row of a roster belongs to its batch: only what it says of the person goes.
create function roster_row_dissolved() returns trigger language plpgsql as $$
begin
  update roster_row set payload = ''::bytea, plan = null, person_id = null, profile_id = null, certificate_id = null,
    before_profile = null, before_certificate = null
  where person_id = new.id;
  return null;
end $$;
create trigger roster_row_dissolved after update of dissolved_at on person
  for each row when (old.dissolved_at is null and new.dissolved_at is not null) execute function roster_row_dissolved();
create index roster_row_person on roster_row (person_id) where person_id is not null;

-- Deletes the person's rows from table to table; one that another still refers to has its turn after the other.
create function person_rows_delete(who uuid) returns void language plpgsql as $$
declare
  open text[];
  later text[];
  t text;
begin
  open := array(
    select c.oid::regclass::text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attname = 'person_id'
      and a.atttypid = 'uuid'::regtype and not exists (select from person_rest r where r.table_name = c.relname)
    order by c.oid desc);
  while cardinality(open) > 0 loop
    later := '{}';
    foreach t in array open loop
      begin
        execute format('delete from %s where person_id = $1', t) using who;
      exception when foreign_key_violation then
        later := later || t;
      end;
    end loop;
    if cardinality(later) = cardinality(open) then
      raise exception 'rows refer to each other: %', later using errcode = 'foreign_key_violation';
    end if;
    open := later;
  end loop;
end $$;

-- Dissolves the file that is longest due on the day, if any; gives its seal. One file a call, and none twice. The house alone.
create function person_dissolve_next(on_day date, at timestamptz) returns table (seal_id uuid, who uuid, seal_city integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  if zhuye_role() <> 'system' then
    raise exception 'files are dissolved by the house' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  select s.id, s.person_id, s.city into seal_id, who, seal_city from seal s
    where s.lifted_at is null and s.dissolved_at is null and s.keep_until < on_day
    order by s.keep_until, s.id limit 1 for update skip locked;
  if seal_id is not null then
    perform account_forget(who);
    -- The stub carries what remains in figures, its sex; its number is nobody's, so that the person may be registered anew.
    update person set dissolved_at = at, resident_id_enc = ''::bytea, resident_id_bidx = uuid_send(gen_random_uuid()),
      birth_date = '1900-01-01' where id = who;
    perform person_rows_delete(who);
    update seal set dissolved_at = at, seal_reason = '', lift_reason = null, request_id = null where person_id = who;
    return next;
  end if;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
end $$;

-- What is dissolved stays so, and nobody but the house says it.
create function person_dissolved_once() returns trigger language plpgsql as $$
begin
  if old.dissolved_at is not null or zhuye_role() <> 'system' then
    raise exception 'a file is dissolved once, by the house' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger person_dissolved_once before update of dissolved_at on person
  for each row when (old.dissolved_at is distinct from new.dissolved_at) execute function person_dissolved_once();
create trigger person_stays_dissolved before update of region_key, resident_id_enc, resident_id_bidx on person
  for each row when (old.dissolved_at is not null) execute function person_dissolved_once();
