-- A person wants to go to a position: a wish that waits for a clerk, who refers or says why not.
create table wish (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  position_id uuid not null,
  position_title text not null,
  employer_name text,
  state text not null check (state in ('open', 'referred', 'answered', 'withdrawn')),
  -- In which capacity the wish was said: by the person, a guardian or a helper.
  said_as text not null check (said_as in ('self', 'guardian', 'helper')),
  -- The clerk's sentence to the person.
  answer text check (length(answer) between 1 and 300),
  referral_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index wish_once on wish (person_id, position_id) where state = 'open';
create index wish_waiting on wish (region_key, recorded_at) where state = 'open';
create index wish_person on wish (person_id, recorded_at);
alter table wish enable row level security;
alter table wish force row level security;
create policy wish_scope on wish
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on wish from zhuye_app;
grant update (state, answer, referral_id, ended_at, ended_by, region_key) on wish to zhuye_app;

create function wish_person_moved() returns trigger language plpgsql as $$
begin
  update wish set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger wish_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function wish_person_moved();
