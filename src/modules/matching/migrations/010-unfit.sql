-- A person may say in the own account that a position does not suit, with a reason from a list, and take it back.
alter table match_exclusion
  add column reason_code text check (reason_code ~ '^[a-z][a-z-]{2,39}$');
create policy match_exclusion_own_add on match_exclusion for insert
  with check (person_id = (select zhuye_person()) and said_by = 'person' and withdrawn_at is null);
create policy match_exclusion_own_withdraw on match_exclusion for update
  using (person_id = (select zhuye_person()) and said_by = 'person')
  with check (person_id = (select zhuye_person()) and said_by = 'person');
create index match_exclusion_person on match_exclusion (person_id, recorded_at);
