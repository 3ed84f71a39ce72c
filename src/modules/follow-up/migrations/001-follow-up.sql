-- Follow-up of placements: who has begun to work is asked after so many months how it goes. One row for each verified spell
-- and point of time. A row is never deleted: what turned out not to be due is closed with its cause, and stays to be seen.
create table follow_up (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  spell_id uuid not null,
  -- Of the spell, for the employer's own face.
  employer_id uuid,
  months smallint not null check (months between 1 and 60),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'closed')),
  -- ended: the work ended; withdrawn: the spell was taken back; corrected: another row replaced it; death: reported as dead.
  cause text check (cause in ('ended', 'withdrawn', 'corrected', 'death')),
  -- How often somebody tried and did not reach the person.
  misses smallint not null default 0,
  still_working boolean,
  done_on date,
  closed_at timestamptz,
  -- Day on which the person was told that somebody will ask; null while nobody has.
  told_on date,
  recorded_at timestamptz not null default now(),
  primary key (city, id),
  unique (id),
  unique (spell_id, months),
  foreign key (city, person_id) references person (city, id),
  check ((state = 'closed') = (cause is not null)),
  check ((state = 'done') = (done_on is not null))
);
create index follow_up_person on follow_up (person_id, due_on);
create index follow_up_due on follow_up (due_on, id) include (region_key, person_id, misses) where state = 'open';
create index follow_up_region on follow_up (region_key, due_on, id) include (person_id, misses) where state = 'open';
create index follow_up_employer on follow_up (employer_id, due_on) where state = 'open' and employer_id is not null;
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_read on follow_up for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy follow_up_add on follow_up for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy follow_up_change on follow_up for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
-- The employer is asked of the own people alone.
create policy follow_up_employer_read on follow_up for select using (employer_id = (select zhuye_employer()));
revoke delete on follow_up from zhuye_app;

-- What was said: by staff who asked, by the person, by the employer. Added, never changed; a later word follows an earlier one.
create table follow_up_answer (
  city integer not null,
  id uuid not null,
  follow_up_id uuid not null references follow_up (id),
  spell_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  employer_id uuid,
  said_by text not null check (said_by in ('staff', 'person', 'employer')),
  said_as text check (said_as in ('self', 'guardian', 'helper')),
  said_on date not null,
  reached boolean not null,
  manner text check (manner in ('phone', 'visit', 'message', 'video', 'window')),
  missed text check (missed in ('no-answer', 'number-wrong', 'away', 'refused', 'died')),
  working text check (working in ('yes', 'no')),
  left_on date,
  wage text check (wage in ('on-time', 'late', 'less', 'none', 'unknown')),
  insurance text check (insurance in ('yes', 'no', 'unknown')),
  contract text check (contract in ('yes', 'no', 'unknown')),
  contract_until date,
  fits text check (fits in ('yes', 'partly', 'no')),
  accommodation text check (accommodation in ('yes', 'no', 'not-needed')),
  relations text check (relations in ('good', 'fair', 'bad')),
  wants_change text check (wants_change in ('no', 'yes')),
  words text check (length(words) <= 1000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check (reached or missed is not null)
);
create index follow_up_answer_spell on follow_up_answer (spell_id, recorded_at);
create index follow_up_answer_of on follow_up_answer (follow_up_id);
create index follow_up_answer_person on follow_up_answer (person_id);
create index follow_up_answer_contract on follow_up_answer (contract_until) where contract_until is not null;
-- One word of the employer a point of time.
create unique index follow_up_answer_employer on follow_up_answer (follow_up_id) where said_by = 'employer';
alter table follow_up_answer enable row level security;
alter table follow_up_answer force row level security;
create policy follow_up_answer_read on follow_up_answer for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy follow_up_answer_add on follow_up_answer for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy follow_up_answer_own on follow_up_answer for insert
  with check (person_id = (select zhuye_person()) and said_by = 'person');
create policy follow_up_answer_employer_read on follow_up_answer for select
  using (employer_id = (select zhuye_employer()) and said_by = 'employer');
create policy follow_up_answer_employer_add on follow_up_answer for insert
  with check (employer_id = (select zhuye_employer()) and said_by = 'employer');
revoke update, delete on follow_up_answer from zhuye_app;
grant update (words) on follow_up_answer to zhuye_app;
create policy follow_up_answer_blank on follow_up_answer for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- Signs that somebody may lose the work. One open warning for each spell and signal.
create table follow_up_warning (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  spell_id uuid not null,
  signal text not null check (signal ~ '^[a-z][a-z-]{2,39}$'),
  level text not null check (level in ('look', 'act', 'urgent')),
  -- The facts that made it, codes and dates only; what the page explains it by.
  facts jsonb not null,
  raised_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'acting', 'resolved', 'closed')),
  result text check (result in ('stays', 'arranged', 'left', 'no-problem')),
  result_note text check (length(result_note) <= 500),
  ended_on date,
  ended_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((state = 'resolved') = (result is not null))
);
create unique index follow_up_warning_once on follow_up_warning (spell_id, signal) where state in ('open', 'acting');
create index follow_up_warning_person on follow_up_warning (person_id);
create index follow_up_warning_region on follow_up_warning (region_key, due_on, id) include (person_id) where state in ('open', 'acting');
create index follow_up_warning_due on follow_up_warning (due_on, id) include (region_key, person_id) where state in ('open', 'acting');
create index follow_up_warning_spell on follow_up_warning (spell_id);
alter table follow_up_warning enable row level security;
alter table follow_up_warning force row level security;
create policy follow_up_warning_scope on follow_up_warning
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy follow_up_warning_own on follow_up_warning for select using (person_id = (select zhuye_person()));
revoke delete on follow_up_warning from zhuye_app;

-- What was done about a warning.
create table follow_up_act (
  city integer not null,
  id uuid not null,
  warning_id uuid not null references follow_up_warning (id),
  person_id uuid not null,
  region_key bigint not null,
  kind text not null check (kind in ('talk-person', 'talk-employer', 'accommodation', 'referred')),
  acted_on date not null,
  note text check (length(note) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create index follow_up_act_warning on follow_up_act (warning_id);
create index follow_up_act_person on follow_up_act (person_id);
alter table follow_up_act enable row level security;
alter table follow_up_act force row level security;
create policy follow_up_act_scope on follow_up_act
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy follow_up_act_own on follow_up_act for select using (person_id = (select zhuye_person()));
revoke update, delete on follow_up_act from zhuye_app;
grant update (note) on follow_up_act to zhuye_app;

-- Why somebody left, as each side says it. The end itself stands with the spell.
create table follow_up_leaving (
  city integer not null,
  id uuid not null,
  spell_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  left_on date not null,
  person_reason text not null check (person_reason ~ '^[a-z][a-z-]{2,39}$'),
  employer_reason text check (employer_reason ~ '^[a-z][a-z-]{2,39}$'),
  note text check (length(note) <= 500),
  undone_at timestamptz,
  undone_reason text check (length(undone_reason) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((undone_at is null) = (undone_reason is null))
);
create unique index follow_up_leaving_once on follow_up_leaving (spell_id) where undone_at is null;
create index follow_up_leaving_person on follow_up_leaving (person_id);
alter table follow_up_leaving enable row level security;
alter table follow_up_leaving force row level security;
create policy follow_up_leaving_scope on follow_up_leaving
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy follow_up_leaving_own on follow_up_leaving for select using (person_id = (select zhuye_person()));
revoke update, delete on follow_up_leaving from zhuye_app;
grant update (undone_at, undone_reason, note) on follow_up_leaving to zhuye_app;

create trigger follow_up_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('follow_up', 'follow_up_answer', 'follow_up_warning', 'follow_up_act', 'follow_up_leaving');

-- What the person's answer moves, without giving the person a way to write the row: the answer itself says it.
create function follow_up_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  if new.reached then
    update follow_up set state = 'done', still_working = (new.working = 'yes'), done_on = new.said_on
      where id = new.follow_up_id and state = 'open';
  else
    update follow_up set misses = misses + 1 where id = new.follow_up_id and state = 'open';
  end if;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger follow_up_answered after insert on follow_up_answer
  for each row when (new.said_by <> 'employer') execute function follow_up_answered();

-- A dissolved file: person rows go; the platform deletes them as the house.
create policy follow_up_end on follow_up for delete using ((select zhuye_role()) = 'system');
create policy follow_up_answer_end on follow_up_answer for delete using ((select zhuye_role()) = 'system');

-- Brings follow-ups into line with spells as they stand now: running it again changes nothing, in whatever order the news came.
-- `opens_after`: points of time that were due on or before this day are too long ago to be asked about.
-- Runs under the caller's scope.
create function follow_up_sync(spells uuid[], points integer[], opens_after date, today date, at timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  -- What was answered before a correction goes over to the corrected spell, where it was about the same time.
  update follow_up f set spell_id = n.id, employer_id = n.employer_id
  from employment_spell o join employment_spell n on n.city = o.city and n.id = o.superseded_by
  where o.id = any (spells) and f.spell_id = o.id and f.state = 'done'
    and abs(f.due_on - (n.started_on + make_interval(months => f.months))::date) <= 15
    and not exists (select from follow_up x where x.spell_id = n.id and x.months = f.months);
  update follow_up f set state = 'closed', closed_at = at,
    cause = case when s.superseded_by is not null then 'corrected' when s.state <> 'verified' then 'withdrawn' else 'ended' end
  from employment_spell s
  where s.id = any (spells) and f.spell_id = s.id and f.state = 'open'
    and (s.superseded_by is not null or s.state <> 'verified' or s.ended_on is not null);
  update follow_up_warning w set state = 'closed', ended_on = today
  from employment_spell s
  where s.id = any (spells) and w.spell_id = s.id and w.state in ('open', 'acting')
    and (s.superseded_by is not null or s.state <> 'verified' or s.ended_on is not null);
  insert into follow_up (city, id, person_id, region_key, spell_id, employer_id, months, due_on, recorded_at)
  select s.city, gen_random_uuid(), s.person_id, s.region_key, s.id, s.employer_id, m, (s.started_on + make_interval(months => m))::date, at
  from employment_spell s cross join unnest(points) m
  where s.id = any (spells) and s.state = 'verified' and s.superseded_by is null and s.ended_on is null
    and (s.started_on + make_interval(months => m))::date > opens_after
  on conflict (spell_id, months) do nothing;
end $$;
