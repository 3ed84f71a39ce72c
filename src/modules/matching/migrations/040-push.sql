-- A no keeps what the position offered on that day: its effect must not change when the position does. `effect_off_at`: the
-- person wants such positions again, though this one stays excluded.
alter table match_exclusion
  add column position_terms jsonb,
  add column effect_off_at timestamptz,
  add column effect_off_by uuid;
create index match_exclusion_reassess on match_exclusion (region_key, recorded_at)
  where reason_code = 'cannot-do' and withdrawn_at is null and effect_off_at is null;

-- How somebody wants to hear of new positions. Answers are added; the one in force has no successor.
create table push_choice (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  frequency text not null check (frequency in ('daily', 'weekly', 'fortnightly', 'never')),
  -- 1 Monday … 7 Sunday; means nothing where each day.
  week_day smallint not null check (week_day between 1 and 7),
  size smallint not null check (size between 1 and 10),
  -- For somebody without an account: a letter to hand over, or a call.
  handed text not null check (handed in ('letter', 'phone')),
  said_as text not null check (said_as in ('self', 'guardian', 'helper', 'staff')),
  -- Where the staff wrote it down: how it was said, and by whom.
  manner text,
  decided_by text check (decided_by in ('self', 'guardian')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index push_choice_in_force on push_choice (person_id) where superseded_by is null;
create index push_choice_history on push_choice (person_id, recorded_at);

-- Where somebody stands: the last look of the daily run and what came of it, and the last time that anybody suggested a
-- position in any way. A later room sets `suggested_on` too.
create table push_turn (
  city integer not null,
  person_id uuid not null,
  region_key bigint not null,
  turn_on date,
  outcome text check (outcome in ('told', 'nothing-new', 'no-fit', 'all-excluded', 'narrowed', 'incomplete', 'not-reached', 'failed')),
  missing text[] not null default '{}',
  suggested_on date,
  batch text,
  -- Whoever of the staff took it in hand.
  owner uuid,
  primary key (city, person_id),
  unique (person_id),
  foreign key (city, person_id) references person (city, id)
);
create index push_turn_region on push_turn (region_key, suggested_on);

-- What was pushed: a position is told to a person once, ever. So it stays.
create table pushed_suggestion (
  city integer not null,
  person_id uuid not null,
  position_id uuid not null,
  region_key bigint not null,
  pushed_at timestamptz not null,
  score integer not null,
  rank smallint not null,
  batch text not null,
  primary key (city, person_id, position_id),
  unique (person_id, position_id),
  foreign key (city, person_id) references person (city, id)
);
create index pushed_suggestion_position on pushed_suggestion (position_id);
create index pushed_suggestion_region on pushed_suggestion (region_key, pushed_at);

-- One county on one day. The counts grow with each batch of people, in the transaction that tells them.
create table push_run (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  county text not null,
  day date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  asked_by uuid,
  due integer not null,
  looked_at integer not null default 0,
  suggested integer not null default 0,
  outcomes jsonb not null default '{}',
  channels jsonb not null default '{}',
  primary key (city, id),
  unique (id),
  unique (county, day)
);
create index push_run_recent on push_run (day, region_key);

-- Open positions for which nobody of their office's county fits, as the engine found them in the night.
create table position_outlook (
  city integer not null,
  position_id uuid not null,
  region_key bigint not null,
  reason text not null check (reason in ('nobody', 'reach', 'wage', 'education', 'ability', 'excluded')),
  -- How many people were looked at, and how many of them the reason keeps away.
  seekers integer not null,
  kept_away integer not null,
  change text check (change in ('accommodation', 'wage', 'reach', 'education')),
  -- An accommodation's key, yuan a month, or a level of education.
  change_to text,
  brings integer not null default 0,
  since date not null,
  computed_on date not null,
  primary key (city, position_id),
  unique (position_id)
);
create index position_outlook_region on position_outlook (region_key, since);

do $$
declare
  name text;
begin
  foreach name in array array['push_choice', 'push_turn', 'pushed_suggestion', 'push_run', 'position_outlook'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['push_choice', 'push_turn', 'pushed_suggestion'] loop
    execute format('create policy %I on %I using (case when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())
      then true else person_id = (select zhuye_person()) end)
      with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))', name || '_scope', name);
  end loop;
  foreach name in array array['push_run', 'position_outlook'] loop
    execute format('create policy %I on %I using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
      with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))', name || '_scope', name);
  end loop;
end $$;
create policy push_choice_own_add on push_choice for insert with check (person_id = (select zhuye_person()));
create policy push_choice_own_follow on push_choice for update
  using (person_id = (select zhuye_person())) with check (person_id = (select zhuye_person()));
revoke delete on push_choice, push_turn, push_run from zhuye_app;
revoke update, delete on pushed_suggestion from zhuye_app;
grant update (region_key) on pushed_suggestion to zhuye_app;

create function push_moved() returns trigger language plpgsql as $$
begin
  update push_choice set region_key = new.region_key where person_id = new.id;
  update push_turn set region_key = new.region_key where person_id = new.id;
  update pushed_suggestion set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger push_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function push_moved();
