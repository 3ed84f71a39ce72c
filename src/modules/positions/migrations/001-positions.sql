-- The bank of positions. A draft belongs to the office that keeps it (`region_key`) and is seen there alone; an open
-- position is for everybody. `region_code` is the place of work: a county, or a city where the county is not known
-- (`region_precise` false), so that a city never equals somebody's county. Wages are fen a month. Null means not known.
create table position (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text,
  region_precise boolean not null default false,
  place_text text not null default '',
  employer_id uuid,
  employer_name text check (length(employer_name) between 1 and 200),
  title text not null check (length(title) between 1 and 100),
  form text not null check (form in ('FULL_TIME', 'FLEXIBLE_HOURS', 'REMOTE', 'SHELTERED')),
  education smallint check (education between 0 and 6),
  experience_years smallint check (experience_years between 0 and 50),
  occupation text,
  -- How sure the guess from the title is; null once a person has chosen.
  occupation_certainty smallint check (occupation_certainty between 0 and 100),
  skills text[] not null default '{}',
  benefits text[] not null default '{}',
  wage_low integer check (wage_low >= 0),
  wage_high integer check (wage_high >= 0),
  wage_text text not null default '',
  -- Levels 0 to 4 by function of the vocabulary; a key that is missing was not said. `demands_known`: whoever completed
  -- the draft says that nothing else is demanded.
  demands jsonb,
  demands_known boolean not null default false,
  accommodations text[] not null default '{}',
  headcount integer not null default 1 check (headcount between 1 and 9999),
  filled integer not null default 0 check (filled >= 0),
  description text not null default '' check (length(description) <= 5000),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  state_reason text,
  opens_on date,
  closes_on date,
  source text not null check (source in ('import', 'form', 'sample')),
  import_batch uuid,
  -- Keeps a posting from entering twice through the same office; null for positions entered by hand.
  import_hash bytea,
  -- Counts changes, so that two clerks do not overwrite each other; 1 is as it came in.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  unique (city, import_hash),
  check (wage_low is null or wage_high is null or wage_low <= wage_high),
  check (filled <= headcount),
  check (state <> 'open' or region_code is not null)
);
create index position_region on position (region_key, state);
create index position_open on position (occupation, region_key) where state = 'open';
create index position_batch on position (import_batch) where import_batch is not null;
alter table position enable row level security;
alter table position force row level security;
create policy position_read on position for select
  using ((state = 'open' and (select zhuye_role()) <> '') or (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())));
create policy position_add on position for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy position_change on position for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
-- Only what was never used may vanish: an imported draft that nobody has touched.
create policy position_remove on position for delete
  using (state = 'draft' and version = 1 and region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- The one change that reaches another region's position: a person of the actor's region was hired (or the hire undone).
-- It can touch nothing but the count; null when there is no place left or the position is not open.
create function position_fill(position_id uuid, change integer) returns integer language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  now_filled integer;
begin
  if zhuye_role() in ('', 'public', 'seeker') then return null; end if;
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  update position p set filled = p.filled + change
  where p.id = position_id and (p.state = 'open' or change < 0) and p.filled + change between 0 and p.headcount
  returning p.filled into now_filled;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return now_filled;
end $$;

-- One file of postings that came in. The file itself is an attachment of the batch.
create table position_import_batch (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null,
  file_name text not null,
  file_hash bytea not null,
  format text not null check (format in ('csv', 'xlsx', 'jsonl', 'json')),
  left_aside text[] not null default '{}',
  state text not null default 'staged' check (state in ('staged', 'applied', 'undone')),
  -- Counts of the last step, by verdict of the rows.
  counts jsonb not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz,
  recorded_by uuid,
  primary key (city, id),
  unique (id)
);
create index position_import_batch_region on position_import_batch (region_key, created_at);
-- The same file of the same office is the same batch, until it is undone.
create unique index position_import_batch_once on position_import_batch (region_key, file_hash) where state <> 'undone';
alter table position_import_batch enable row level security;
alter table position_import_batch force row level security;
create policy position_import_batch_scope on position_import_batch
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on position_import_batch from zhuye_app;

-- Its rows as they were read, with what is to be said about each. They stay, so that a position can be followed back.
create table position_import_row (
  city integer not null,
  batch_id uuid not null,
  line integer not null,
  region_key bigint not null,
  verdict text not null check (verdict in ('new', 'same', 'repeated', 'bad')),
  title text not null,
  outside boolean not null,
  doubtful boolean not null,
  posting jsonb not null,
  notes jsonb not null,
  import_hash bytea,
  position_id uuid,
  primary key (city, batch_id, line),
  foreign key (city, batch_id) references position_import_batch (city, id)
);
create index position_import_row_position on position_import_row (position_id) where position_id is not null;
alter table position_import_row enable row level security;
alter table position_import_row force row level security;
create policy position_import_row_scope on position_import_row
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on position_import_row from zhuye_app;
