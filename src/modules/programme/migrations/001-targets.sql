-- How many starts of new employment a region is to reach in a year or in the whole period of a plan. Set by the office above,
-- for the regions directly below it; a new number supersedes the old one, which stays to be seen.
create table programme_target (
  city integer not null,
  id uuid not null,
  plan text not null,
  region_key bigint not null,
  region_code text not null,
  -- Null: the whole period.
  year integer,
  -- Null: the region has no number of its own any more.
  value integer check (value between 0 and 10000000),
  reason text not null check (length(reason) between 1 and 300),
  -- Paper by which it was set.
  source text not null check (length(source) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid,
  superseded_by uuid,
  superseded_at timestamptz,
  primary key (city, id),
  unique (id),
  check ((superseded_by is null) = (superseded_at is null))
);
create unique index programme_target_in_force on programme_target (plan, region_key, region_code, year) nulls not distinct
  where superseded_by is null;
create index programme_target_history on programme_target (plan, region_code, recorded_at);
alter table programme_target enable row level security;
alter table programme_target force row level security;
create policy programme_target_scope on programme_target
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on programme_target from zhuye_app;
grant update (superseded_by, superseded_at) on programme_target to zhuye_app;
