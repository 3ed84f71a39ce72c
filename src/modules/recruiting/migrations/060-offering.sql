-- A reserved post is offered first to people who are owed it, in a stated order. A round holds the list as it was prepared; each
-- entry says what placed the person there, so that anybody may check it later.
create table offering (
  city integer not null,
  id uuid not null,
  -- Of the office that offers; the list is of this region.
  region_key bigint not null,
  position_id uuid not null,
  position_title text not null,
  employer_name text,
  employer_id uuid,
  kind text not null check (kind in ('PUBLIC_WELFARE', 'TARGETED')),
  state text not null check (state in ('prepared', 'running', 'ended')),
  -- How many people were eligible when the list was made; it may hold fewer.
  eligible integer not null check (eligible >= 0),
  -- The order of that day: keys of the rule, the first decides.
  order_keys text[] not null,
  answer_days integer not null check (answer_days between 1 and 60),
  first_days integer not null check (first_days between 1 and 180),
  -- Last day on which it is offered first; null until offers go out.
  first_until date,
  prepared_at timestamptz not null,
  prepared_by uuid,
  started_at timestamptz,
  started_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('filled', 'exhausted', 'time', 'stopped', 'closed')),
  note text check (length(note) between 1 and 300),
  primary key (city, id),
  unique (id),
  check ((state = 'prepared') = (started_at is null) or state = 'ended')
);
create unique index offering_once on offering (position_id) where state in ('prepared', 'running');
create index offering_list on offering (region_key, prepared_at, id);
create index offering_running on offering (first_until) where state = 'running';
alter table offering enable row level security;
alter table offering force row level security;
create policy offering_scope on offering
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on offering from zhuye_app;

create table offering_entry (
  city integer not null,
  id uuid not null,
  offering_id uuid not null references offering (id),
  person_id uuid not null,
  region_key bigint not null,
  -- Copied from the round, for the person reads the own entry and not the round.
  position_title text not null,
  employer_name text,
  place integer not null check (place >= 1),
  state text not null check (state in
    ('waiting', 'left-out', 'offered', 'accepted', 'declined', 'lapsed', 'withdrawn', 'hired', 'fell-through')),
  -- What the order looked at, as it was on the day of the list.
  recognised boolean not null,
  zero_household boolean not null,
  without_work_since date not null,
  ever_worked boolean not null,
  applied_on date not null,
  offered_at timestamptz,
  due_on date,
  ended_at timestamptz,
  ended_by uuid,
  answered_as text check (answered_as in ('self', 'guardian', 'helper', 'staff')),
  reason text check (reason in ('too-far', 'wage', 'hours', 'not-wanted', 'later', 'other')),
  note text check (length(note) between 1 and 200),
  referral_id uuid,
  primary key (city, id),
  unique (id),
  unique (offering_id, person_id),
  foreign key (city, person_id) references person (city, id)
);
create index offering_entry_place on offering_entry (offering_id, place);
create index offering_entry_person on offering_entry (person_id, state);
create index offering_entry_due on offering_entry (due_on) where state = 'offered';
create index offering_entry_waiting on offering_entry (region_key, due_on) where state = 'offered';
create index offering_entry_referral on offering_entry (referral_id) where referral_id is not null;
alter table offering_entry enable row level security;
alter table offering_entry force row level security;
create policy offering_entry_scope on offering_entry
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));

create trigger offering_entry_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('offering_entry');
