-- The yearly sheet on whom suggestions reach: counts by group alone, nothing about one person. Once made it stays as it is; a
-- newer one stands beside it. `region_key` is the lowest key of the region that it is about.
create table fairness_sheet (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  year smallint not null check (year between 2000 and 2100),
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  asked_at timestamptz not null,
  asked_by uuid,
  made_on date,
  open_positions integer,
  figures jsonb,
  primary key (city, id),
  unique (id),
  check ((state = 'done') = (made_on is not null and figures is not null))
);
create index fairness_sheet_region on fairness_sheet (region_key, year, asked_at);
alter table fairness_sheet enable row level security;
alter table fairness_sheet force row level security;
create policy fairness_sheet_scope on fairness_sheet
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on fairness_sheet from zhuye_app;

-- Frozen: what was made is not made again.
create function fairness_sheet_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a sheet that was made stays as it is';
end $$;
create trigger fairness_sheet_frozen before update on fairness_sheet
  for each row when (old.state = 'done') execute function fairness_sheet_frozen();
