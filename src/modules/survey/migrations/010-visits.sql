-- A number in the list of its campaign, in the order of a hash: it goes on paper and into spreadsheets in place of any number
-- of the person, and says nothing about them.
alter table survey_subject
  add column id uuid not null default gen_random_uuid() unique,
  add column number integer,
  -- One act gave many people to a helper; it can be taken back as one.
  add column assigned_step uuid,
  add column assigned_before uuid,
  -- Whose visit the standing is: never the one who comes a second time.
  add column visited_by uuid,
  add column second_assigned_to uuid,
  add column second_visited_at timestamptz,
  add column second_by uuid,
  -- Moved, died, not found: what an officer found when looking into it; null while it waits.
  add column settled text check (settled in ('confirmed', 'corrected')),
  add column settled_note text,
  add column settled_at timestamptz,
  add column settled_by uuid;
create unique index survey_subject_number on survey_subject (campaign_id, number);
create index survey_subject_second on survey_subject (second_assigned_to, campaign_id) where second_assigned_to is not null;
create index survey_subject_to_settle on survey_subject (region_key, visited_at)
  where outcome in ('moved', 'died', 'not-found') and settled is null;

-- What became of a visit that strayed: written into the file after all, or left out, and why.
alter table survey_visit
  add column settled_as text check (settled_as in ('applied', 'discarded')),
  add column settle_reason text,
  add column settled_at timestamptz,
  add column settled_by uuid,
  add column handed_over_at timestamptz;

-- The office that holds a stray hands it to the office where the person is now; it does not learn where that is. The caller
-- sees the visit by its own scope, or nothing happens.
create function survey_hand_over(visit uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
  moved integer;
begin
  if not exists (select from survey_visit v where v.id = visit and v.state = 'stray'
      and v.region_key >= nullif(lo, '')::bigint and v.region_key < nullif(hi, '')::bigint) then
    return false;
  end if;
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  update survey_visit v set region_key = p.region_key, handed_over_at = at
    from person p where v.id = visit and p.id = v.person_id and p.region_key <> v.region_key;
  get diagnostics moved = row_count;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return moved = 1;
end $$;

-- Answers of a visit that is under way, sealed; one a person and helper. It goes when the visit is sent, or after its days.
create table survey_draft (
  city integer not null,
  -- Becomes the id of the visit: sent twice it counts once.
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  account_id uuid not null,
  second boolean not null default false,
  answers_enc bytea not null,
  saved_at timestamptz not null,
  primary key (city, id),
  unique (id),
  unique (campaign_id, person_id, account_id, second),
  foreign key (city, person_id) references person (city, id)
);
create index survey_draft_person on survey_draft (person_id);
create index survey_draft_saved on survey_draft (saved_at);
alter table survey_draft enable row level security;
alter table survey_draft force row level security;
create policy survey_draft_scope on survey_draft
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create function survey_papers_follow_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  update survey_draft set region_key = new.region_key where person_id = new.id;
  update survey_import_row set region_key = new.region_key where person_id = new.id;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger survey_papers_follow_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function survey_papers_follow_person();

-- Results that were filled in on paper or in a spreadsheet. Each row keeps what it says, sealed, until it is put away; a row
-- that is right waits with the id of its visit, so that taking the file over twice counts nothing twice.
create table survey_import (
  city integer not null,
  id uuid not null,
  campaign_id uuid not null,
  region_key bigint not null,
  file_name text not null,
  file_hash bytea not null,
  headers jsonb not null,
  mapping jsonb not null,
  good integer not null,
  bad integer not null,
  taken_at timestamptz,
  created_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  unique (campaign_id, region_key, file_hash)
);
create table survey_import_row (
  city integer not null,
  import_id uuid not null,
  line integer not null,
  region_key bigint not null,
  person_id uuid,
  -- Of the visit that it becomes.
  visit_id uuid not null,
  -- The cells as they stood, and the visit as it will be told; emptied when put away.
  cells_enc bytea not null,
  told_enc bytea,
  problems jsonb not null default '[]',
  primary key (city, import_id, line),
  unique (visit_id)
);
create index survey_import_row_person on survey_import_row (person_id) where person_id is not null;
do $$
declare
  t text;
begin
  foreach t in array array['survey_import', 'survey_import_row'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy %s_scope on %s using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
      with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))', t, t);
  end loop;
end $$;
