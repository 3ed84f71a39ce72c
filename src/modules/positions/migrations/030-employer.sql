-- An employer writes its own positions. It sees them in every state, adds drafts that its region keeps, hands them in and
-- closes them; that a position is open is said by the region alone, so no row of an employer's making may end as open.
alter table position
  add column submitted_at timestamptz,
  drop constraint position_state_check,
  add constraint position_state_check check (state in ('draft', 'submitted', 'open', 'closed')),
  -- `employer`: written by the employer itself.
  drop constraint position_source_check,
  add constraint position_source_check check (source in ('import', 'form', 'sample', 'employer'));
create index position_employer on position (employer_id, state) where employer_id is not null;
create index position_submitted on position (submitted_at, id) include (region_key) where state = 'submitted';
create policy position_employer_read on position for select using (employer_id = (select zhuye_employer()));
create policy position_employer_add on position for insert with check (
  employer_id = (select zhuye_employer()) and state = 'draft' and filled = 0
  and exists (select from employer e where e.id = position.employer_id and e.region_key = position.region_key));
create policy position_employer_change on position for update
  using (employer_id = (select zhuye_employer()))
  with check (employer_id = (select zhuye_employer()) and state in ('draft', 'submitted', 'closed'));

-- The public list is read from an index alone, so the column that the policy now reads stands in it too.
drop index position_open_newest;
create index position_open_newest on position (opens_on, id)
  include (closes_on, filled, headcount, region_code, region_key, state, employer_id) where state = 'open';

-- Who was hired is recorded by the region of the person, never by the employer itself.
create or replace function position_fill(position_id uuid, change integer) returns integer language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  now_filled integer;
begin
  if zhuye_role() in ('', 'public', 'seeker', 'employer_hr') then return null; end if;
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  update position p set filled = p.filled + change
  where p.id = position_id and (p.state = 'open' or change < 0) and p.filled + change between 0 and p.headcount
  returning p.filled into now_filled;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return now_filled;
end $$;
