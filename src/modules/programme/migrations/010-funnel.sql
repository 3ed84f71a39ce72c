-- The funnel of the last days, by county: of a whole province it takes seconds to count. What was known at the end of a day
-- does not change, so this can be thrown away and counted again at any time.
create table funnel_kept (
  city integer not null,
  region_key bigint not null,
  from_on date not null,
  on_day date not null,
  -- `region`, or the group by which it is broken down.
  by_group text not null,
  -- Cell of the group; null: not known, or no group.
  key text,
  furthest smallint not null check (furthest between 0 and 20),
  people integer not null check (people > 0),
  waits integer not null check (waits between 0 and people)
);
create unique index funnel_kept_cell on funnel_kept (on_day, from_on, by_group, region_key, key, furthest) nulls not distinct;
alter table funnel_kept enable row level security;
alter table funnel_kept force row level security;
create policy funnel_kept_scope on funnel_kept
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
