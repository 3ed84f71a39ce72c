-- Either side may say no to the other: that pair is not suggested again. A no is withdrawn, never deleted.
-- `region_key` is the person's current region and decides who may see the row.
create table match_exclusion (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  position_id uuid not null,
  said_by text not null check (said_by in ('person', 'employer')),
  reason text check (length(reason) <= 200),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index match_exclusion_in_force on match_exclusion (person_id, position_id) where withdrawn_at is null;
create index match_exclusion_position on match_exclusion (position_id) where withdrawn_at is null;
alter table match_exclusion enable row level security;
alter table match_exclusion force row level security;
create policy match_exclusion_scope on match_exclusion
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on match_exclusion from zhuye_app;

create function match_exclusion_moved() returns trigger language plpgsql as $$
begin
  update match_exclusion set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger match_exclusion_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function match_exclusion_moved();
