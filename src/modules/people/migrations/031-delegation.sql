-- Who may act for a person, on what ground and until when. An invitation (only the hash of its code is kept) takes effect
-- when an account accepts it; the right itself is a grant that refers to the row. Nothing is taken away: an end is added.
create table delegation (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  capacity text not null check (capacity in ('guardian', 'helper')),
  -- How the person calls them: 妈妈, 小林.
  label text not null,
  -- `view`: looks only; `act`: also does what the person may do, except consenting and naming others.
  may text not null check (may in ('view', 'act')),
  basis text not null check (basis in ('guardianship-paper', 'own-consent')),
  manner text not null check (manner in ('own-account', 'read-aloud', 'in-writing', 'sign-language', 'by-phone')),
  evidence_id uuid,
  valid_from date not null,
  valid_to date,
  code_hash bytea not null,
  code_until timestamptz not null,
  account_id uuid,
  accepted_at timestamptz,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((account_id is null) = (accepted_at is null)),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index delegation_code on delegation (code_hash);
create index delegation_person on delegation (person_id, recorded_at);
create index delegation_account on delegation (account_id) where account_id is not null;
alter table delegation enable row level security;
alter table delegation force row level security;
create policy delegation_scope on delegation
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on delegation from zhuye_app;
grant update (region_key, account_id, accepted_at, revoked_at, revoked_by, revoke_reason) on delegation to zhuye_app;

create function delegation_follows_person() returns trigger language plpgsql as $$
begin
  update delegation set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger delegation_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function delegation_follows_person();

-- Takes an invitation for an account: whoever knows the code sees and takes that one row, wherever it is, and no other.
create function delegation_take(code bytea, taker uuid, at timestamptz) returns setof delegation language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  return query update delegation set account_id = taker, accepted_at = at
    where code_hash = code and code_until > at and account_id is null and revoked_at is null returning *;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
end $$;
-- Where the person of an invitation belongs; the taker may not see the person.
create function delegation_region(person uuid) returns text language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  code text;
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  select p.region_code into code from person p where p.id = person;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return code;
end $$;
