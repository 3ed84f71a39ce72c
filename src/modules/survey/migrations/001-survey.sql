-- A survey of who is of working age, holds a certificate and has no work. The campaign names a region and a period; its list
-- is drawn once, when it opens, by the rules of that day, and is kept, so that progress has one denominator.
create table survey_campaign (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  -- First key behind the region: whoever works inside it sees the campaign.
  region_key_end bigint not null,
  region_code text not null,
  title text not null check (length(title) between 1 and 100),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Of a hundred people met, so many are visited a second time by somebody else.
  second_percent smallint not null default 0 check (second_percent between 0 and 100),
  state text not null check (state in ('draft', 'drawing', 'open', 'closed')),
  note text,
  -- On whom the list was drawn: day, ages, how many. Kept for the report.
  drawn jsonb,
  report jsonb,
  created_at timestamptz not null,
  created_by uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  primary key (city, id),
  unique (id)
);
create index survey_campaign_region on survey_campaign (region_key, starts_on desc);
alter table survey_campaign enable row level security;
alter table survey_campaign force row level security;
-- Whoever works below the campaign's region sees it; whoever answers for that region writes it.
create policy survey_campaign_read on survey_campaign for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  or (region_key <= (select zhuye_lo()) and region_key_end > (select zhuye_lo())));
create policy survey_campaign_write on survey_campaign
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- One person on one list. The outcome is that of the latest visit; `met` is not undone by being out another day.
create table survey_subject (
  city integer not null,
  campaign_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  assigned_to uuid,
  outcome text check (outcome in ('met', 'away', 'refused', 'moved', 'died', 'not-found')),
  visited_at timestamptz,
  visits smallint not null default 0,
  -- Drawn for a second visit, by another person; and what came of it.
  second boolean not null default false,
  second_outcome text check (second_outcome in ('met', 'away', 'refused', 'moved', 'died', 'not-found')),
  second_agrees boolean,
  primary key (city, campaign_id, person_id),
  unique (campaign_id, person_id),
  foreign key (city, person_id) references person (city, id)
);
create index survey_subject_region on survey_subject (campaign_id, region_key, outcome) include (assigned_to, second);
create index survey_subject_assigned on survey_subject (assigned_to, campaign_id, outcome) where assigned_to is not null;
create index survey_subject_person on survey_subject (person_id);

-- A visit as it was told. The id is made where the visit was made, so that sending it twice is sending it once.
create table survey_visit (
  city integer not null,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  visited_at timestamptz not null,
  outcome text not null check (outcome in ('met', 'away', 'refused', 'moved', 'died', 'not-found')),
  reason text,
  second boolean not null default false,
  -- Sealed: all that was said, as it was sent. Kept until the campaign's papers go.
  told_enc bytea not null,
  -- What became of each part: counted, or kept beside what stands already, or held back for the office.
  results jsonb not null default '{}',
  -- `stray`: the person had left the helper's region when it arrived; the office above settles it.
  state text not null check (state in ('taken', 'stray', 'settled')),
  offline boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id)
);
create index survey_visit_person on survey_visit (person_id, visited_at);
create index survey_visit_campaign on survey_visit (campaign_id, region_key, visited_at);
create index survey_visit_stray on survey_visit (region_key, recorded_at) where state = 'stray';

do $$
declare
  t text;
begin
  foreach t in array array['survey_subject', 'survey_visit'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy %s_scope on %s using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
      with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))', t, t);
  end loop;
end $$;

-- The list follows people who move; a visit that strayed stays with the office that has to settle it.
create function survey_person_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  update survey_subject set region_key = new.region_key where person_id = new.id;
  update survey_visit set region_key = new.region_key where person_id = new.id and state <> 'stray';
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger survey_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function survey_person_moved();
