-- What each part of a score counts in a region, where it differs from the province: within the province's limits, dated, with the
-- reason. Rows are added; one that was a mistake is withdrawn and stays. All five empty: from that day as the region above.
create table matching_weights (
  city integer not null,
  id uuid not null,
  -- The lowest key of the region that it is about.
  region_key bigint not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  occ smallint check (occ between 0 and 100),
  skill smallint check (skill between 0 and 100),
  wage smallint check (wage between 0 and 100),
  dist smallint check (dist between 0 and 100),
  form smallint check (form between 0 and 100),
  applies_from date not null,
  reason text not null check (length(reason) between 1 and 300),
  set_at timestamptz not null,
  set_by uuid,
  -- Of which office: its region and the role, for readers who may not see accounts.
  set_in text,
  set_as text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text check (length(withdraw_reason) between 1 and 300),
  primary key (city, id),
  unique (id),
  check (num_nulls(occ, skill, wage, dist, form) in (0, 5)),
  check (occ + skill + wage + dist + form = 100),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index matching_weights_region on matching_weights (region_code, applies_from, set_at);
alter table matching_weights enable row level security;
alter table matching_weights force row level security;
-- What counts in a suggestion may be known by everybody whom suggestions are about; setting it is bound to the region.
create policy matching_weights_read on matching_weights for select using ((select zhuye_role()) <> '');
create policy matching_weights_add on matching_weights for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy matching_weights_change on matching_weights for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on matching_weights from zhuye_app;
grant update (withdrawn_at, withdrawn_by, withdraw_reason) on matching_weights to zhuye_app;

-- People whom a counsellor has picked out for a position, in the counsellor's order, with a note. Taken off it stays, as who
-- was thought of; a year later it goes.
create table shortlist (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  position_id uuid not null,
  -- Lower first; equal ones by who was added first.
  place integer not null,
  note text check (length(note) between 1 and 300),
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index shortlist_once on shortlist (position_id, person_id) where removed_at is null;
create index shortlist_person on shortlist (person_id);
alter table shortlist enable row level security;
alter table shortlist force row level security;
create policy shortlist_scope on shortlist
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update on shortlist from zhuye_app;
grant update (place, note, removed_at, removed_by, region_key) on shortlist to zhuye_app;

create function shortlist_person_moved() returns trigger language plpgsql as $$
begin
  update shortlist set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger shortlist_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function shortlist_person_moved();
