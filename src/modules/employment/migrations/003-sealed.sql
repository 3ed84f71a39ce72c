-- A person under seal stands under a negative key. Their work still counts where it began; the spells themselves are hidden.
drop policy employment_spell_read on employment_spell;
create policy employment_spell_read on employment_spell for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  or (start_region_key >= (select zhuye_lo()) and start_region_key < (select zhuye_hi()) and (region_key >= 0 or (select zhuye_lo()) < 0))
  or person_id = (select zhuye_person()));
drop policy spell_evidence_read on spell_evidence;
create policy spell_evidence_read on spell_evidence for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  or (start_region_key >= (select zhuye_lo()) and start_region_key < (select zhuye_hi()) and (region_key >= 0 or (select zhuye_lo()) < 0))
  or person_id = (select zhuye_person()));

-- To be sealed is not to move: no region is left behind.
create or replace function employment_person_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  if abs(new.region_key) <> abs(old.region_key) then
    insert into person_past_region (city, person_id, region_key, past_region_key, until_on)
      values (new.city, new.id, new.region_key, abs(old.region_key), (now() at time zone 'Asia/Shanghai')::date);
  end if;
  update person_past_region set region_key = new.region_key where person_id = new.id;
  update employment_spell set region_key = new.region_key where person_id = new.id;
  update spell_evidence set region_key = new.region_key where person_id = new.id;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;

-- The count sees who is under seal too: a figure does not change because a file was put away.
create or replace function employment_recount(persons uuid[], breaks jsonb, form_order text[]) returns void
language plpgsql security definer set search_path = public, pg_temp set work_mem = '128MB' as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
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

create or replace function employment_refresh_breakdown(persons uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  update counted_start c set sex = p.sex, category = employment_category_on(c.person_id, c.started_on),
    age = date_part('year', age(c.started_on, p.birth_date))
  from person p where p.id = c.person_id and c.person_id = any (persons);
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;
