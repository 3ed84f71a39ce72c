-- Kinds of papers that lie behind a spell and prove something: neither removed nor found to hold a virus. Kept with the spell
-- while it waits, so that what can be verified is counted from one index; which kinds are enough is a rule with dates and
-- stays outside. Changed under the lock of the spell's own row, in the transaction that adds or takes away a paper.
alter table employment_spell
  add column standing_kinds text[] not null default '{}',
  -- The day by which the office decides, as the procedure allows it: worked out once, not for each row that is counted.
  add column decide_by date generated always as ((recorded_at at time zone 'Asia/Shanghai')::date + 15) stored;
-- What waits is counted by region and read in the order of its deadlines, both from an index alone.
create index employment_spell_pending_region on employment_spell (region_key, decide_by, id)
  include (form, standing_kinds, recorded_by, start_region_key, person_id)
  where state = 'pending' and superseded_by is null;
create index employment_spell_pending_due on employment_spell (decide_by, id)
  include (region_key, form, standing_kinds, recorded_by, start_region_key, person_id)
  where state = 'pending' and superseded_by is null;

-- Same meaning, better guess: see 060-reading-order.sql of the people.
alter policy employment_spell_read on employment_spell using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true
  when start_region_key >= (select zhuye_lo()) and start_region_key < (select zhuye_hi())
    and (region_key >= 0 or (select zhuye_lo()) < 0) then true
  else person_id = (select zhuye_person()) end);

-- As the owner, over all regions: a file may be kept elsewhere than the spell, and the app may not write the column.
-- `spells`: which; null for all that wait.
create function employment_standing_refresh(spells uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  -- Locked first, so that of two who add papers at one moment the later sees the earlier's.
  if spells is not null then
    perform from employment_spell s where s.id = any (spells) order by s.id for no key update;
  end if;
  update employment_spell s set standing_kinds = k.kinds
  from (
    select w.id, array(
      select distinct e.kind from spell_evidence e left join attachment a on a.id = e.attachment_id
      where e.spell_id = w.id and a.removed_at is null and a.scan_state is distinct from 'infected' order by 1) as kinds
    from employment_spell w
    where w.state = 'pending' and w.superseded_by is null and (spells is null or w.id = any (spells))) k
  where k.id = s.id and k.kinds <> s.standing_kinds;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;

create function employment_papers_added() returns trigger language plpgsql as $$
begin
  perform employment_standing_refresh(array(select distinct e.spell_id from changed e));
  return null;
end $$;
create trigger employment_papers_added after insert on spell_evidence
  referencing new table as changed for each statement execute function employment_papers_added();

-- A file that is removed, or in which a scanner found something, proves nothing from then on.
create function employment_paper_judged() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
  spells uuid[];
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  spells := array(select distinct e.spell_id from spell_evidence e where e.attachment_id = new.id);
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  perform employment_standing_refresh(spells);
  return null;
end $$;
create trigger employment_paper_judged after update of removed_at, scan_state on attachment
  for each row when (old.removed_at is distinct from new.removed_at or old.scan_state <> new.scan_state)
  execute function employment_paper_judged();

select employment_standing_refresh(null);
