-- The count of new employment, kept: one row for each person and year that counts, with what it is broken down by.
-- The primary key is the promise that nobody is counted twice in a year. The table is derived: only the functions below
-- write it, and running them again from nothing gives the same rows. `region_key` is the region of the start.
create table counted_start (
  person_id uuid not null,
  year integer not null,
  city integer not null,
  spell_id uuid not null,
  region_key bigint not null,
  started_on date not null,
  form text not null,
  urban_rural text,
  sex text not null,
  -- Of the certificate in force on the start day; null: no certificate is known.
  category smallint,
  -- Full years on the start day.
  age smallint not null,
  primary key (person_id, year)
);
-- Counts by region from a small index alone; every other break-down from the larger one.
create index counted_start_region on counted_start (year, region_key);
create index counted_start_cell on counted_start (year, region_key)
  include (form, urban_rural, sex, category, age);
-- The newest rows behind a wide region's figure come first.
create index counted_start_recent on counted_start (started_on, spell_id);
alter table counted_start enable row level security;
alter table counted_start force row level security;
-- One plain range, so that the index serves the policy too; a person sees the own spells, not this table.
create policy counted_start_scope on counted_start
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke insert, update, delete on counted_start from zhuye_app;

-- The category on a day: of the certificate of today when it was issued by then (or nobody knows when), else of the one issued
-- last on or before the day, else of the one of today. A version that was superseded by one issued no later was a mistake, not
-- an earlier certificate.
create function employment_category_on(person uuid, day date) returns smallint language sql stable as $$
  select c.category from certificate c
    left join certificate n on n.city = c.city and n.id = c.superseded_by
  where c.person_id = person and (c.superseded_by is null or n.issued_on > c.issued_on)
  order by c.superseded_by is null and coalesce(c.issued_on <= day, true) desc, (c.issued_on <= day) desc nulls last, case when c.issued_on <= day then c.issued_on end desc,
    c.superseded_by is null desc, c.recorded_at desc, c.id
  limit 1
$$;

-- The SQL twin of the rule in count.ts. `persons`: whom to recount, null for everyone. `breaks`: the minimum break by day
-- of start, [{"from": date, "to": date or null, "days": n}]; a start on a day without a value does not count.
-- `form_order`: precedence of forms for starts on one day.
create function employment_qualifying(persons uuid[], breaks jsonb, form_order text[])
returns table (person_id uuid, year integer, city integer, spell_id uuid, region_key bigint, started_on date, form text, urban_rural text)
language sql stable as $$
  with live as materialized (
    select s.person_id, s.id, s.city, s.start_region_key, s.started_on, s.ended_on, s.form, s.urban_rural, s.state
    from employment_spell s
    where s.superseded_by is null and s.state in ('pending', 'verified') and (persons is null or s.person_id = any (persons))
  )
  select distinct on (s.person_id, date_part('year', s.started_on))
    s.person_id, date_part('year', s.started_on)::integer, s.city, s.id, s.start_region_key, s.started_on, s.form, s.urban_rural
  from live s
    join jsonb_to_recordset(breaks) as b ("from" date, "to" date, days integer)
      on s.started_on >= b."from" and (b."to" is null or s.started_on < b."to")
  where s.state = 'verified'
    and not exists (
      select from live t
      where t.person_id = s.person_id and t.started_on < s.started_on
        and (t.ended_on is null or t.ended_on >= s.started_on - b.days))
  order by s.person_id, date_part('year', s.started_on), s.started_on, array_position(form_order, s.form), s.id
$$;

-- Recounts in the caller's transaction. The persons are locked first, so that two recounts of one person follow each other
-- and the later sees the earlier's spells. Runs as the owner over all regions, because a person's years may lie in several;
-- the caller's scope is set back at the end (an error ends the transaction and the setting with it).
create function employment_recount(persons uuid[], breaks jsonb, form_order text[]) returns void
language plpgsql security definer set search_path = public, pg_temp set work_mem = '128MB' as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  if persons is null then
    lock table counted_start in share row exclusive mode;
    delete from counted_start;
  else
    perform from person p where p.id = any (persons) order by p.id for no key update;
    delete from counted_start c where c.person_id = any (persons);
  end if;
  insert into counted_start (person_id, year, city, spell_id, region_key, started_on, form, urban_rural, sex, category, age)
  with q as materialized (select * from employment_qualifying(persons, breaks, form_order))
  select q.person_id, q.year, q.city, q.spell_id, q.region_key, q.started_on, q.form, q.urban_rural,
    p.sex,
    -- Nearly always the certificate of today was issued before the start; only else must the earlier ones be searched.
    case when c.id is not null and coalesce(c.issued_on <= q.started_on, true) then c.category
      else employment_category_on(q.person_id, q.started_on) end,
    date_part('year', age(q.started_on, p.birth_date))
  from q
    join person p on p.id = q.person_id
    left join certificate c on c.person_id = q.person_id and c.superseded_by is null;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;

-- What the count is broken down by follows the register: a corrected birth date or a certificate that comes late changes the
-- break-down, never the number.
create function employment_refresh_breakdown(persons uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  update counted_start c set sex = p.sex, category = employment_category_on(c.person_id, c.started_on),
    age = date_part('year', age(c.started_on, p.birth_date))
  from person p where p.id = c.person_id and c.person_id = any (persons);
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;

create function employment_register_changed() returns trigger language plpgsql as $$
begin
  perform employment_refresh_breakdown(array(select r.person_id from changed r));
  return null;
end $$;
create trigger employment_certificate_added after insert on certificate
  referencing new table as changed for each statement execute function employment_register_changed();
create trigger employment_certificate_changed after update on certificate
  referencing new table as changed for each statement execute function employment_register_changed();

create function employment_person_changed() returns trigger language plpgsql as $$
begin
  perform employment_refresh_breakdown(array[new.id]);
  return null;
end $$;
create trigger employment_person_changed after update of sex, birth_date on person
  for each row when (old.sex <> new.sex or old.birth_date <> new.birth_date) execute function employment_person_changed();
