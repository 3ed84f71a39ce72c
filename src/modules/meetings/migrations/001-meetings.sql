-- Meetings: a fair, or a batch of interviews on one day. Nothing in `meeting`, `meeting_booth` and `meeting_position` is about
-- a person; once it is announced anybody may read it.
create table meeting (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null,
  kind text not null check (kind in ('FAIR', 'BATCH')),
  title text not null check (length(title) between 1 and 100),
  place text not null check (length(place) between 1 and 200),
  -- How one gets in and what is there: ramp, toilet, quiet room.
  access_text text not null default '' check (length(access_text) <= 1000),
  held_on date not null,
  -- Minutes after midnight, length of a slot in minutes, number of slots.
  begins_at smallint not null check (begins_at between 0 and 1439),
  slot_minutes smallint not null check (slot_minutes between 5 and 120),
  slots smallint not null check (slots between 1 and 60),
  per_person smallint not null default 3 check (per_person between 1 and 10),
  -- By kind of help how many there are in each slot: {"SIGN": [2, 2, 1]}.
  resources jsonb not null default '{}',
  state text not null check (state in ('draft', 'open', 'ended', 'cancelled')),
  state_reason text check (length(state_reason) <= 300),
  -- The version of the plan in force; 0 while there is none.
  plan_version integer not null default 0,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  check (begins_at + slot_minutes * slots <= 1440)
);
create index meeting_region on meeting (region_key, held_on);
create index meeting_coming on meeting (held_on) where state = 'open';
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_read on meeting for select
  using ((state in ('open', 'ended', 'cancelled') and (select zhuye_role()) <> '') or (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())));
create policy meeting_add on meeting for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy meeting_change on meeting for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

create table meeting_booth (
  city integer not null,
  id uuid not null,
  meeting_id uuid not null references meeting (id),
  region_key bigint not null,
  number smallint not null check (number between 1 and 999),
  employer_id uuid,
  employer_name text not null check (length(employer_name) between 1 and 200),
  -- From this slot on it is closed; null for the whole day.
  closes_slot smallint,
  removed_at timestamptz,
  primary key (city, id),
  unique (id)
);
create index meeting_booth_of on meeting_booth (meeting_id, number);
alter table meeting_booth enable row level security;
alter table meeting_booth force row level security;
create policy meeting_booth_read on meeting_booth for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or exists (select from meeting m where m.id = meeting_id));
create policy meeting_booth_add on meeting_booth for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy meeting_booth_change on meeting_booth for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- A position that a booth offers; its title as it was then.
create table meeting_position (
  city integer not null,
  id uuid not null,
  meeting_id uuid not null references meeting (id),
  booth_id uuid not null references meeting_booth (id),
  region_key bigint not null,
  position_id uuid not null,
  position_title text not null,
  removed_at timestamptz,
  primary key (city, id),
  unique (id)
);
create unique index meeting_position_once on meeting_position (meeting_id, position_id) where removed_at is null;
create index meeting_position_booth on meeting_position (booth_id);
alter table meeting_position enable row level security;
alter table meeting_position force row level security;
create policy meeting_position_read on meeting_position for select
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or exists (select from meeting m where m.id = meeting_id));
create policy meeting_position_add on meeting_position for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy meeting_position_change on meeting_position for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- Somebody who was invited, and what they answered. `region_key` is the person's.
create table meeting_guest (
  city integer not null,
  id uuid not null,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null,
  region_key bigint not null,
  state text not null check (state in ('invited', 'accepted', 'declined', 'arrived', 'absent')),
  -- Kinds of help that the person needs on the day.
  needs text[] not null default '{}',
  -- The slots in which the person is there: from, and before.
  from_slot smallint not null default 0 check (from_slot >= 0),
  until_slot smallint,
  -- Who gave the answer: the person, a guardian, a helper, or a clerk to whom it was said.
  answered_as text check (answered_as in ('self', 'guardian', 'helper', 'staff')),
  answered_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  unique (meeting_id, person_id),
  foreign key (city, person_id) references person (city, id)
);
create index meeting_guest_person on meeting_guest (person_id);
alter table meeting_guest enable row level security;
alter table meeting_guest force row level security;
create policy meeting_guest_scope on meeting_guest
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke delete on meeting_guest from zhuye_app;

-- A version of the plan: what it is worth, what it could at most be worth, why it was made.
create table meeting_plan (
  city integer not null,
  id uuid not null,
  meeting_id uuid not null references meeting (id),
  region_key bigint not null,
  version integer not null,
  why text not null check (why in ('first', 'anew', 'absent', 'late', 'booth', 'resource', 'by-hand')),
  total integer not null,
  bound integer,
  placed integer not null,
  moved integer not null default 0,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (meeting_id, version)
);
alter table meeting_plan enable row level security;
alter table meeting_plan force row level security;
create policy meeting_plan_scope on meeting_plan
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on meeting_plan from zhuye_app;

-- One interview at one time. A version of the plan has those with since_version <= version < until_version; another time is
-- another row, so that every version can be read again.
create table meeting_interview (
  city integer not null,
  id uuid not null,
  meeting_id uuid not null references meeting (id),
  guest_id uuid not null references meeting_guest (id),
  person_id uuid not null,
  region_key bigint not null,
  booth_id uuid not null references meeting_booth (id),
  position_id uuid not null,
  position_title text not null,
  slot smallint not null,
  score integer not null check (score between 0 and 10000),
  since_version integer not null,
  until_version integer,
  state text not null default 'planned' check (state in ('planned', 'done', 'missed')),
  result text check (result in ('go-on', 'not-suited', 'thinks')),
  referral_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index meeting_interview_person on meeting_interview (meeting_id, person_id, slot) where until_version is null;
create unique index meeting_interview_booth on meeting_interview (booth_id, slot) where until_version is null;
create index meeting_interview_of on meeting_interview (person_id);
alter table meeting_interview enable row level security;
alter table meeting_interview force row level security;
create policy meeting_interview_scope on meeting_interview
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on meeting_interview from zhuye_app;

create function meeting_person_moved() returns trigger language plpgsql as $$
begin
  update meeting_guest set region_key = new.region_key where person_id = new.id;
  update meeting_interview set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger meeting_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function meeting_person_moved();
