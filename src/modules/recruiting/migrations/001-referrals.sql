-- A referral brings one person to one position. Its state moves by the procedure; each move is a step that stays.
create table referral (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  position_id uuid not null,
  position_title text not null,
  employer_name text,
  state text not null check (state in ('referred', 'interviewing', 'hired', 'declined', 'refused', 'closed')),
  -- What the suggestion said on that day: score and components, never names.
  suggestion jsonb,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  moved_at timestamptz not null default now(),
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create index referral_person on referral (person_id, recorded_at);
create index referral_open on referral (region_key, moved_at) where state in ('referred', 'interviewing');
create index referral_position on referral (position_id);
-- The same person is not referred twice to the same position while the first referral is under way.
create unique index referral_once on referral (person_id, position_id) where state in ('referred', 'interviewing');
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_scope on referral
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

create table referral_step (
  city integer not null,
  id uuid not null,
  referral_id uuid not null references referral (id),
  person_id uuid not null,
  region_key bigint not null,
  from_state text not null,
  to_state text not null,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id)
);
create index referral_step_of on referral_step (referral_id, recorded_at);
create index referral_step_person on referral_step (person_id);
alter table referral_step enable row level security;
alter table referral_step force row level security;
create policy referral_step_scope on referral_step
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on referral, referral_step from zhuye_app;

create function referral_person_moved() returns trigger language plpgsql as $$
begin
  update referral set region_key = new.region_key where person_id = new.id;
  update referral_step set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger referral_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function referral_person_moved();
