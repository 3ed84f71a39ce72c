-- A roster of certificate holders on its way into the register. The batch is the unit of preview, apply, undo and audit.
-- `region_key` is the county or township whose roster it is; rows carry the batch's, for a bad row has no region of its own.
create table roster_batch (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null,
  file_id uuid not null,
  file_name text not null,
  file_sha256 bytea not null,
  -- where the header stands and what each column means; null until the file was read once
  header jsonb,
  state text not null check (state in ('uploaded', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed')),
  -- rows to go through and gone through in the running step
  total integer not null default 0,
  done integer not null default 0,
  counts jsonb not null default '{}',
  -- why the file could not be used: a code and its parameters
  problem jsonb,
  -- the worker that may write; another one that takes over changes it, and the first stops at its next step
  run uuid,
  heartbeat_at timestamptz not null default now(),
  problems_file uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  applied_by uuid,
  applied_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (city, id),
  unique (id)
);
create index roster_batch_region on roster_batch (region_key, created_at desc);
alter table roster_batch enable row level security;
alter table roster_batch force row level security;
create policy roster_batch_scope on roster_batch
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- One row of the file. `payload` holds its cells as written, sealed. `plan` holds the very rows that apply will insert
-- (numbers and contacts sealed for them already), so that apply is set-based SQL; it is emptied once applied.
create table roster_row (
  city integer not null,
  batch_id uuid not null,
  row_no integer not null,
  region_key bigint not null,
  verdict text not null check (verdict in ('new', 'changed', 'same', 'conflict', 'error')),
  problems jsonb not null default '[]',
  changed jsonb not null default '[]',
  payload bytea not null,
  plan jsonb,
  person_city integer,
  person_id uuid,
  profile_id uuid,
  certificate_id uuid,
  region_code text,
  before_profile uuid,
  before_certificate uuid,
  before_region text,
  applied_at timestamptz,
  undone_at timestamptz,
  -- why this row could not be undone
  undo_code text,
  primary key (city, batch_id, row_no),
  foreign key (city, batch_id) references roster_batch (city, id)
);
create index roster_row_verdict on roster_row (batch_id, verdict, row_no);
alter table roster_row enable row level security;
alter table roster_row force row level security;
create policy roster_row_scope on roster_row
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- People of a roster who are registered outside the reader's regions: by blind index only, and only where they belong.
-- The clerk needs it to ask the other office for a transfer; without it the same person would be registered twice.
create function roster_elsewhere(wanted bytea[], lo bigint, hi bigint)
returns table (bidx bytea, region_code text) language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  return query select p.resident_id_bidx, p.region_code from person p
    where p.resident_id_bidx = any (wanted) and not (p.region_key >= lo and p.region_key < hi);
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
end $$;

-- People about whom any other table holds something (abilities, needs, referrals, spells, accounts, attachments …), found
-- by the column `person_id`, so that rooms that come later are seen without being named here.
create function person_in_use(wanted uuid[]) returns setof uuid language plpgsql as $$
declare
  t text;
  own_role text := coalesce(current_setting('zhuye.role', true), '');
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.role', 'system', true), set_config('zhuye.lo', '0', true),
    set_config('zhuye.hi', '1000000000000', true);
  for t in
    select c.oid::regclass::text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attname = 'person_id'
      and a.atttypid = 'uuid'::regtype and c.relname not in ('person_profile', 'certificate', 'roster_row')
  loop
    return query execute format('select distinct person_id from %s where person_id = any ($1)', t) using wanted;
  end loop;
  perform set_config('zhuye.role', own_role, true), set_config('zhuye.lo', own_lo, true),
    set_config('zhuye.hi', own_hi, true);
end $$;
