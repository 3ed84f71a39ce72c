-- Who may have to be asked whether they want to work: holders of a valid certificate without a recorded wish and without work
-- that has no end. Kept, because finding them means to look through four tables for every person of a county. What depends on
-- the day (age, an end of work that lies ahead) stands as a column and is compared when the list is read. Derived: only the
-- functions below write it, in the transaction that changes what it stands on.
create table person_not_asked (
  -- The person's. Not named person_id: nothing is held here beyond the register, and a roster may still be undone.
  id uuid primary key,
  city integer not null,
  region_key bigint not null,
  sex text not null,
  birth_date date not null,
  -- Last day of the latest work; null: none is known.
  works_until date,
  recorded_at timestamptz not null,
  foreign key (city, id) references person (city, id) on delete cascade
);
create index person_not_asked_region on person_not_asked (region_key, id)
  include (sex, birth_date, works_until, recorded_at);
alter table person_not_asked enable row level security;
alter table person_not_asked force row level security;
create policy person_not_asked_scope on person_not_asked
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke insert, update, delete on person_not_asked from zhuye_app;

-- What should stand there for these people, null for everyone. Asked person by person by a unique key, never joined: of tables
-- that have just been filled the planner knows nothing, and would read them whole for every batch of a roster.
create function employment_not_asked(persons uuid[]) returns setof person_not_asked language sql stable as $$
  select p.id, p.city, p.region_key, p.sex, p.birth_date, work.until, p.recorded_at
  from person p
    left join lateral (
      select max(coalesce(s.ended_on, 'infinity')) as until from employment_spell s
      where s.person_id = p.id and s.superseded_by is null and s.state in ('pending', 'verified')) work on true
  where (persons is null or p.id = any (persons))
    and (select c.status from certificate c where c.person_id = p.id and c.superseded_by is null) = 'VALID'
    and (select n.id from job_need n where n.person_id = p.id and n.superseded_by is null) is null
    and work.until is distinct from 'infinity'
$$;

-- Works it out anew for these people. They are locked first, so that of two changes to one person the later sees the earlier.
-- As the owner over all regions: a move takes a person out of the mover's sight.
create function employment_not_asked_refresh(persons uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp
set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  perform from person p where p.id = any (persons) order by p.id for no key update;
  delete from person_not_asked w where w.id = any (persons);
  insert into person_not_asked select * from employment_not_asked(persons);
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;

-- The same for everyone, from nothing.
create function employment_not_asked_rebuild() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  lock table person_not_asked in share row exclusive mode;
  delete from person_not_asked;
  insert into person_not_asked select * from employment_not_asked(null);
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;

-- A row of a certificate, wish or spell that only followed its person to another region changes nothing here.
create function employment_not_asked_changed() returns trigger language plpgsql as $$
declare
  persons uuid[];
begin
  if tg_op = 'UPDATE' then
    persons := array(
      select distinct n.person_id from changed n join before b using (city, id) where n.region_key = b.region_key);
  else
    persons := array(select distinct n.person_id from changed n);
  end if;
  if cardinality(persons) > 0 then
    perform employment_not_asked_refresh(persons);
  end if;
  return null;
end $$;
create trigger employment_not_asked_added after insert on certificate
  referencing new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_changed after update on certificate
  referencing old table as before new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_removed after delete on certificate
  referencing old table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_added after insert on job_need
  referencing new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_changed after update on job_need
  referencing old table as before new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_removed after delete on job_need
  referencing old table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_added after insert on employment_spell
  referencing new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_changed after update on employment_spell
  referencing old table as before new table as changed for each statement execute function employment_not_asked_changed();
create trigger employment_not_asked_removed after delete on employment_spell
  referencing old table as changed for each statement execute function employment_not_asked_changed();

create function employment_not_asked_person() returns trigger language plpgsql as $$
begin
  perform employment_not_asked_refresh(array[new.id]);
  return null;
end $$;
create trigger employment_not_asked_person after update of region_key, sex, birth_date on person
  for each row when (old.region_key <> new.region_key or old.sex <> new.sex or old.birth_date <> new.birth_date)
  execute function employment_not_asked_person();

select employment_not_asked_rebuild();
