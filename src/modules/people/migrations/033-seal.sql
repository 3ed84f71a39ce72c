-- A request of a person to have their data deleted. What must be kept by law is sealed instead; an officer decides.
create table data_request (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  reason text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sealed', 'refused')),
  asked_at timestamptz not null,
  asked_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  decision_reason text,
  article text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((state = 'waiting') = (decided_at is null))
);
create unique index data_request_waiting_once on data_request (person_id) where state = 'waiting';
create index data_request_waiting on data_request (region_key, asked_at) where state = 'waiting';
create index data_request_person on data_request (person_id, asked_at);
alter table data_request enable row level security;
alter table data_request force row level security;
create policy data_request_scope on data_request
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on data_request from zhuye_app;
grant update (region_key, state, decided_at, decided_by, decision_reason, article) on data_request to zhuye_app;

-- A sealed file. The person's rows stand under the region's key with its sign turned: no range of any reader holds them, so
-- every policy of every room hides them, and only the person themselves still sees them. This row keeps the key as it was.
create table seal (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  request_id uuid,
  sealed_at timestamptz not null,
  sealed_by uuid,
  seal_reason text not null,
  article text not null,
  keep_until date not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  primary key (city, id),
  unique (id)
);
create unique index seal_in_force on seal (person_id) where lifted_at is null;
create index seal_region on seal (region_key, sealed_at) where lifted_at is null;
create index seal_due on seal (keep_until) where lifted_at is null;
alter table seal enable row level security;
alter table seal force row level security;
create policy seal_scope on seal
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on seal from zhuye_app;
grant update (lifted_at, lifted_by, lift_reason) on seal to zhuye_app;

-- An officer's wish to look under a seal, which an auditor allows for some days.
create table seal_opening (
  city integer not null,
  id uuid not null,
  seal_id uuid not null references seal (id),
  person_id uuid not null,
  region_key bigint not null,
  officer uuid not null,
  reason text not null,
  state text not null default 'waiting' check (state in ('waiting', 'allowed', 'refused')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  valid_until date,
  primary key (city, id),
  unique (id),
  check ((state = 'allowed') = (valid_until is not null)),
  check (decided_by is distinct from officer)
);
create unique index seal_opening_waiting_once on seal_opening (seal_id, officer) where state = 'waiting';
create index seal_opening_person on seal_opening (person_id, asked_at);
create index seal_opening_region on seal_opening (region_key, asked_at);
alter table seal_opening enable row level security;
alter table seal_opening force row level security;
create policy seal_opening_scope on seal_opening
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on seal_opening from zhuye_app;
grant update (state, decided_at, decided_by, valid_until) on seal_opening to zhuye_app;

-- Puts a person under seal or takes them out again; false where there is nobody to move. The caller must reach the region.
-- The rows of all rooms follow by the triggers with which they follow every move.
create function person_set_sealed(who uuid, under boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  key bigint;
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  select region_key into key from person where id = who for update;
  if key is null or (key < 0) = under then
    perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
    return false;
  end if;
  if coalesce(abs(key) >= nullif(own_lo, '')::bigint and abs(key) < nullif(own_hi, '')::bigint, false) is false then
    raise exception 'outside the region' using errcode = 'insufficient_privilege';
  end if;
  update person set region_key = -key where id = who;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return true;
end $$;

-- Who is under seal is still registered: a roster must find them, so that nobody is registered twice.
create or replace function roster_elsewhere(wanted bytea[], lo bigint, hi bigint)
returns table (bidx bytea, region_code text) language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  return query select p.resident_id_bidx, p.region_code from person p
    where p.resident_id_bidx = any (wanted) and not (p.region_key >= lo and p.region_key < hi);
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
end $$;

create function data_request_follows_person() returns trigger language plpgsql as $$
begin
  -- Requests and openings are handled by the office while the file itself is under seal.
  update data_request set region_key = abs(new.region_key) where person_id = new.id;
  update seal_opening set region_key = abs(new.region_key) where person_id = new.id;
  update seal set region_key = abs(new.region_key) where person_id = new.id;
  return null;
end $$;
create trigger data_request_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key and abs(old.region_key) <> abs(new.region_key))
  execute function data_request_follows_person();
grant update (region_key) on seal, seal_opening to zhuye_app;
