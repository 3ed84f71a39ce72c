-- A person reads the own visits; nobody else's, and nothing of a list.
create policy survey_visit_own on survey_visit for select using (person_id = (select zhuye_person()));

-- Who moves to another county in the middle of a survey: whoever had their visit has it no more, unless the new place is theirs
-- too; on the lists of the old county they have moved, and the surveys that are open where they come to take them on.
create function survey_person_moved_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  -- New lists first: it is read from the old ones that a visit waits. Locked, for each list counts its own numbers.
  perform 1 from survey_campaign c where c.state = 'open' and c.region_key <= new.region_key and c.region_key_end > new.region_key
    order by c.id for update;
  insert into survey_subject (city, campaign_id, person_id, region_key, number)
    select new.city, c.id, new.id, new.region_key,
      (select coalesce(max(n.number), 0) + 1 from survey_subject n where n.campaign_id = c.id)
    from survey_campaign c
    where c.state = 'open' and c.region_key <= new.region_key and c.region_key_end > new.region_key
      and exists (select from survey_subject s join survey_campaign o on o.id = s.campaign_id and o.state = 'open'
        where s.person_id = new.id and (s.outcome is null or s.outcome = 'away')
          and not (o.region_key <= new.region_key and o.region_key_end > new.region_key))
    on conflict do nothing;
  update survey_subject s set outcome = 'moved', settled = 'confirmed', settled_note = '档案已转到别的县',
      assigned_to = null, assigned_step = null, assigned_before = null
    from survey_campaign c
    where s.person_id = new.id and c.id = s.campaign_id and c.state = 'open' and (s.outcome is null or s.outcome = 'away')
      and not (c.region_key <= new.region_key and c.region_key_end > new.region_key);
  -- Moved back before anybody looked: they are to be visited as before.
  update survey_subject s set outcome = null, settled = null, settled_note = null
    from survey_campaign c
    where s.person_id = new.id and c.id = s.campaign_id and c.state = 'open' and s.outcome = 'moved' and s.visited_at is null
      and s.settled_note = '档案已转到别的县' and c.region_key <= new.region_key and c.region_key_end > new.region_key;
  -- A helper of the old county cannot go there; of the office above, or of the same county, they may.
  update survey_subject s set assigned_to = null, assigned_step = null, assigned_before = null
    where s.person_id = new.id and s.assigned_to is not null and (s.outcome is null or s.outcome = 'away');
  update survey_subject s set second_assigned_to = null
    where s.person_id = new.id and s.second_assigned_to is not null and s.second_outcome is null;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
-- Under seal nobody moves: the key has the other sign.
create trigger survey_person_moved_on after update of region_key on person
  for each row when (old.region_key > 0 and new.region_key > 0 and old.region_key / 1000000 <> new.region_key / 1000000)
  execute function survey_person_moved_on();

-- Giving out all second visits of a village in one act, to be taken back as one.
alter table survey_subject add column second_step uuid;
create index survey_subject_second_step on survey_subject (second_step) where second_step is not null;
