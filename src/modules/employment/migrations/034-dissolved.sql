-- What is left of work when a person's file is dissolved: the spell and the count, without name, paper or words. The count of
-- those people stands as it was: neither a recount nor a change of the register touches it, for what it came from is gone.
insert into person_rest values ('employment_spell'), ('counted_start');

create policy spell_evidence_end on spell_evidence for delete using ((select zhuye_role()) = 'system');
create policy person_past_region_end on person_past_region for delete using ((select zhuye_role()) = 'system');

create function employment_person_dissolved() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Only ever called with the whole range and the house's role set: see person_dissolve_next.
  update employment_spell set employer_name = null, position_id = null, referral_id = null, reject_reason = null,
    retract_reason = null, correct_reason = null, recorded_by = null
  where person_id = new.id;
  return null;
end $$;
create trigger employment_person_dissolved after update of dissolved_at on person
  for each row when (old.dissolved_at is null and new.dissolved_at is not null)
  execute function employment_person_dissolved();

create or replace function employment_recount(persons uuid[], breaks jsonb, form_order text[]) returns void
language plpgsql security definer set search_path = public, pg_temp set work_mem = '128MB' as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  if persons is null then
    lock table counted_start in share row exclusive mode;
    delete from counted_start c where c.person_id not in (select p.id from person p where p.dissolved_at is not null);
  else
    perform from person p where p.id = any (persons) order by p.id for no key update;
    delete from counted_start c where c.person_id = any (persons)
      and c.person_id not in (select p.id from person p where p.id = any (persons) and p.dissolved_at is not null);
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
    join person p on p.id = q.person_id and p.dissolved_at is null
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
  from person p where p.id = c.person_id and c.person_id = any (persons) and p.dissolved_at is null;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;
