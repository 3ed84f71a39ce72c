-- One person, one policy (一人一策). `individual_plan` says how a plan stands; what it says is written as versions, measures,
-- steps and words that are added and never changed, so that any past day can be read again.
create table individual_plan (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  kind text not null check (kind in ('GENERAL', 'GRADUATE')),
  state text not null check (state in ('draft', 'objected', 'agreed', 'running', 'closed')),
  -- Number of the version in force.
  version integer not null check (version >= 1),
  opened_on date not null,
  -- While it runs: the day by which the officer and the person look at it again.
  next_review_on date,
  -- The account that answers for it, and the regions for which it does; empty after the person left them.
  owner_id uuid,
  owner_lo bigint,
  owner_hi bigint,
  -- What the person said last, and of which version.
  answer text check (answer in ('agrees', 'objects')),
  answered_version integer,
  closed_reason text,
  moved_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((state = 'running') = (next_review_on is not null)),
  check ((state = 'closed') = (closed_reason is not null))
);
create unique index individual_plan_once on individual_plan (person_id) where state <> 'closed';
create index individual_plan_person on individual_plan (person_id);
create index individual_plan_region on individual_plan (region_key, moved_at);
create index individual_plan_review on individual_plan (region_key, next_review_on) where state = 'running';
alter table individual_plan enable row level security;
alter table individual_plan force row level security;
create policy individual_plan_scope on individual_plan
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke delete on individual_plan from zhuye_app;

create table individual_plan_version (
  city integer not null,
  id uuid not null,
  plan_id uuid not null references individual_plan (id),
  person_id uuid not null,
  region_key bigint not null,
  version integer not null check (version >= 1),
  goal text not null,
  occupation text check (length(occupation) <= 20),
  wanted text not null check (length(wanted) between 1 and 300),
  goal_by date not null,
  review_days smallint not null check (review_days between 7 and 365),
  owner_id uuid,
  owner_name text not null check (length(owner_name) between 1 and 100),
  -- Of a graduate.
  school text check (length(school) between 1 and 100),
  graduation_year smallint check (graduation_year between 1950 and 2200),
  adviser_name text check (length(adviser_name) between 1 and 60),
  adviser_phone_enc bytea,
  -- Why it was changed; the first version has no reason.
  why text check (length(why) between 1 and 300),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  unique (plan_id, version),
  check ((version = 1) = (why is null))
);
create index individual_plan_version_person on individual_plan_version (person_id);
alter table individual_plan_version enable row level security;
alter table individual_plan_version force row level security;
create policy individual_plan_version_read on individual_plan_version for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy individual_plan_version_write on individual_plan_version
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on individual_plan_version from zhuye_app;
grant update (region_key, adviser_phone_enc) on individual_plan_version to zhuye_app;

-- A measure as it stood from one change to the next; `measure_id` holds its versions together.
create table individual_plan_measure (
  city integer not null,
  id uuid not null,
  measure_id uuid not null,
  plan_id uuid not null references individual_plan (id),
  person_id uuid not null,
  region_key bigint not null,
  kind text not null,
  what text not null check (length(what) between 1 and 300),
  -- Who does it: an account of the office, or with null somebody outside, by name.
  by_account uuid,
  by_name text not null check (length(by_name) between 1 and 100),
  due_on date not null,
  state text not null check (state in ('planned', 'doing', 'done', 'failed', 'dropped')),
  result text check (length(result) between 1 and 300),
  -- What proves the result, where the house knows it by itself.
  referral_id uuid,
  spell_id uuid,
  why text check (length(why) between 1 and 300),
  superseded_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  check ((state in ('done', 'failed', 'dropped')) = (result is not null))
);
create unique index individual_plan_measure_now on individual_plan_measure (measure_id) where superseded_by is null;
create index individual_plan_measure_plan on individual_plan_measure (plan_id, recorded_at);
create index individual_plan_measure_person on individual_plan_measure (person_id);
create index individual_plan_measure_due on individual_plan_measure (region_key, due_on)
  where superseded_by is null and state in ('planned', 'doing');
alter table individual_plan_measure enable row level security;
alter table individual_plan_measure force row level security;
create policy individual_plan_measure_read on individual_plan_measure for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy individual_plan_measure_write on individual_plan_measure
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on individual_plan_measure from zhuye_app;
grant update (region_key, superseded_by) on individual_plan_measure to zhuye_app;

-- What the house itself saw and takes for the result of a measure; an officer takes it or says why not.
create table individual_plan_proposal (
  city integer not null,
  id uuid not null,
  plan_id uuid not null references individual_plan (id),
  measure_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  what text not null check (what in ('hired', 'verified')),
  spell_id uuid not null,
  referral_id uuid,
  happened_on date not null,
  state text not null check (state in ('open', 'taken', 'declined')),
  reason text check (length(reason) between 1 and 300),
  recorded_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  primary key (city, id),
  unique (id),
  unique (measure_id, spell_id, what)
);
create index individual_plan_proposal_open on individual_plan_proposal (region_key, recorded_at) where state = 'open';
create index individual_plan_proposal_plan on individual_plan_proposal (plan_id);
create index individual_plan_proposal_person on individual_plan_proposal (person_id);
alter table individual_plan_proposal enable row level security;
alter table individual_plan_proposal force row level security;
create policy individual_plan_proposal_scope on individual_plan_proposal
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on individual_plan_proposal from zhuye_app;

-- Everything that happened to a plan, with who and why.
create table individual_plan_step (
  city integer not null,
  id uuid not null,
  plan_id uuid not null references individual_plan (id),
  person_id uuid not null,
  region_key bigint not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  -- Outcome of a review, or the reason of a close.
  code text,
  note text check (length(note) between 1 and 1000),
  -- Of a handing over: the region that had the person before.
  from_region bigint,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id)
);
create index individual_plan_step_plan on individual_plan_step (plan_id, recorded_at);
create index individual_plan_step_person on individual_plan_step (person_id);
alter table individual_plan_step enable row level security;
alter table individual_plan_step force row level security;
create policy individual_plan_step_scope on individual_plan_step
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on individual_plan_step from zhuye_app;
grant update (region_key) on individual_plan_step to zhuye_app;

-- What the person said of the plan: yes, no, a wish, or that a measure did not help. An officer notes having read it.
create table individual_plan_word (
  city integer not null,
  id uuid not null,
  plan_id uuid not null references individual_plan (id),
  person_id uuid not null,
  region_key bigint not null,
  kind text not null check (kind in ('agrees', 'objects', 'wish', 'not-helped')),
  version integer not null,
  measure_id uuid,
  said text check (length(said) between 1 and 300),
  said_as text not null check (said_as in ('self', 'guardian', 'helper', 'staff')),
  -- How it was said to a member of the staff.
  manner text,
  answer text check (length(answer) between 1 and 300),
  answered_at timestamptz,
  answered_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  check (kind not in ('objects', 'wish', 'not-helped') or said is not null)
);
create index individual_plan_word_plan on individual_plan_word (plan_id, recorded_at);
create index individual_plan_word_person on individual_plan_word (person_id);
create index individual_plan_word_open on individual_plan_word (region_key, recorded_at)
  where answered_at is null and kind in ('wish', 'not-helped');
alter table individual_plan_word enable row level security;
alter table individual_plan_word force row level security;
create policy individual_plan_word_scope on individual_plan_word
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on individual_plan_word from zhuye_app;
grant update (region_key, answer, answered_at, answered_by) on individual_plan_word to zhuye_app;

-- A plan goes where the person goes. Who answered for it and has nothing to do with the new region loses it: the new office
-- finds it among those without an officer, with the step that says from where it came.
create function individual_plan_follows_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  insert into individual_plan_step
    (city, id, plan_id, person_id, region_key, act, from_state, to_state, from_region, recorded_at)
    select city, gen_random_uuid(), id, person_id, new.region_key, 'handed-over', state, state, old.region_key, now()
    from individual_plan where person_id = new.id and state <> 'closed'
      and old.region_key / 1000000 <> new.region_key / 1000000;
  update individual_plan set region_key = new.region_key,
    owner_id = case when new.region_key >= owner_lo and new.region_key < owner_hi then owner_id end,
    owner_lo = case when new.region_key >= owner_lo and new.region_key < owner_hi then owner_lo end,
    owner_hi = case when new.region_key >= owner_lo and new.region_key < owner_hi then owner_hi end
  where person_id = new.id;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger individual_plan_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function individual_plan_follows_person();
create trigger individual_plan_rows_follow_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('individual_plan_version', 'individual_plan_measure', 'individual_plan_proposal', 'individual_plan_word', 'individual_plan_step');
