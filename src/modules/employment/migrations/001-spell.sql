-- The spine: spells of work. A spell is never overwritten: its end may be added once, its state moves by the procedure,
-- and a correction is a new row that supersedes the old one. `ended_on` is the last day in work (included).
-- `region_key` is where the person belongs today, `start_region_key` where the person belonged when the work began:
-- the region of the count. Both may read; the region of today writes.
create table employment_spell (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  start_region_key bigint not null,
  employer_id uuid references employer (id),
  employer_name text check (length(employer_name) between 1 and 200),
  form text not null check (form in ('PROPORTIONAL', 'CONCENTRATED', 'SELF_EMPLOYED', 'PUBLIC_WELFARE', 'SHELTERED', 'FLEXIBLE', 'AGRI')),
  -- As registered for the person when the work began; null: nobody has said.
  urban_rural text check (urban_rural in ('URBAN', 'RURAL')),
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  end_reason text,
  -- Of later rooms, hence without a foreign key.
  position_id uuid,
  referral_id uuid,
  source text not null,
  found_by text not null check (found_by in ('referral', 'self', 'survey', 'import')),
  state text not null default 'pending' check (state in ('pending', 'verified', 'rejected', 'retracted')),
  verified_on date,
  verified_by uuid,
  reject_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  ended_recorded_at timestamptz,
  ended_recorded_by uuid,
  -- When and by whom the state last moved, and why it was taken back.
  decided_at timestamptz,
  decided_by uuid,
  retract_reason text,
  -- The correction that replaced this row, and the row that this one corrects.
  superseded_by uuid,
  superseded_at timestamptz,
  corrects uuid,
  correct_reason text,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id),
  check (state <> 'verified' or verified_on is not null),
  check ((superseded_by is null) = (superseded_at is null))
);
create index employment_spell_person on employment_spell (person_id, started_on);
create unique index employment_spell_id on employment_spell (id);
create index employment_spell_employer on employment_spell (employer_id, started_on) where employer_id is not null;
create index employment_spell_waiting on employment_spell (state, region_key, recorded_at)
  where state in ('pending', 'rejected') and superseded_by is null;
-- How many wait beside a figure, from the index alone (the policy reads the other two columns).
create index employment_spell_pending_start on employment_spell (start_region_key, started_on) include (region_key, person_id)
  where state = 'pending' and superseded_by is null;
-- One referral leads to one spell in force.
create unique index employment_spell_referral on employment_spell (referral_id)
  where referral_id is not null and superseded_by is null and state in ('pending', 'verified');

alter table employment_spell enable row level security;
alter table employment_spell force row level security;
create policy employment_spell_read on employment_spell for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  or (start_region_key >= (select zhuye_lo()) and start_region_key < (select zhuye_hi()))
  or person_id = (select zhuye_person()));
create policy employment_spell_add on employment_spell for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy employment_spell_change on employment_spell for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- What may be added later, column by column; all else stands as it was recorded.
revoke update, delete on employment_spell from zhuye_app;
grant update (ended_on, end_reason, ended_recorded_at, ended_recorded_by, state, verified_on, verified_by, reject_reason,
  retract_reason, decided_at, decided_by, superseded_by, superseded_at) on employment_spell to zhuye_app;

-- An end is said once; a wrong end is mended by a correction that supersedes the row.
create function employment_spell_end_once() returns trigger language plpgsql as $$
begin
  raise exception 'the end of a spell is recorded once' using errcode = 'restrict_violation';
end $$;
create trigger employment_spell_end_once before update of ended_on on employment_spell
  for each row when (old.ended_on is not null and new.ended_on is distinct from old.ended_on)
  execute function employment_spell_end_once();

-- The papers behind a spell. They are added, never changed; a correction carries them over as rows of its own.
create table spell_evidence (
  city integer not null,
  id uuid not null,
  spell_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  start_region_key bigint not null,
  attachment_id uuid not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  issued_on date,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  foreign key (city, spell_id) references employment_spell (city, id)
);
create index spell_evidence_spell on spell_evidence (spell_id);
create index spell_evidence_attachment on spell_evidence (attachment_id);
create index spell_evidence_person on spell_evidence (person_id);
alter table spell_evidence enable row level security;
alter table spell_evidence force row level security;
create policy spell_evidence_read on spell_evidence for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  or (start_region_key >= (select zhuye_lo()) and start_region_key < (select zhuye_hi()))
  or person_id = (select zhuye_person()));
create policy spell_evidence_add on spell_evidence for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on spell_evidence from zhuye_app;

-- Where a person belonged until a day: a spell recorded after a move still counts where the work began.
create table person_past_region (
  city integer not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  region_key bigint not null,
  past_region_key bigint not null,
  -- First day in the next region.
  until_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create index person_past_region_person on person_past_region (person_id, until_on);
alter table person_past_region enable row level security;
alter table person_past_region force row level security;
create policy person_past_region_read on person_past_region for select using (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy person_past_region_add on person_past_region for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy person_past_region_follow on person_past_region for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke insert, update, delete on person_past_region from zhuye_app;

-- Scope follows the person. As the owner, over all regions: the mover may lose sight of the rows by the very move.
create function employment_person_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  insert into person_past_region (city, person_id, region_key, past_region_key, until_on)
    values (new.city, new.id, new.region_key, old.region_key, (now() at time zone 'Asia/Shanghai')::date);
  update person_past_region set region_key = new.region_key where person_id = new.id;
  update employment_spell set region_key = new.region_key where person_id = new.id;
  update spell_evidence set region_key = new.region_key where person_id = new.id;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger employment_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function employment_person_moved();
