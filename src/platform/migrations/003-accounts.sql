-- Two factors, several grants, invitations that two people make, sessions one can see and end.

-- Who looks after accounts. The door looks up who knocks; the two administrators split the work between them.
create function zhuye_keeps_accounts() returns boolean language sql stable as $$
  select zhuye_role() in ('door', 'system', 'system_admin', 'security_admin')
$$;

-- E-mail and phone are the owner's to give; sealed, found again by a blind index, trusted once a sent code came back.
alter table account
  add column email_enc bytea,
  add column email_bidx bytea,
  add column phone_enc bytea,
  add column phone_bidx bytea;
create index account_email on account (email_bidx) where email_bidx is not null;
create index account_phone on account (phone_bidx) where phone_bidx is not null;
drop policy account_scope on account;
create policy account_scope on account
  using ((select zhuye_keeps_accounts()) or id = (select zhuye_actor()))
  with check ((select zhuye_keeps_accounts()));

-- How a grant is held. `capacity`: a grant on a person, as oneself, as guardian or as named helper; the two last stand on a
-- delegation. `stand_in_for`: somebody else's grant, lent until a day. A grant is ended, never deleted.
alter table account_grant
  add column capacity text check (capacity in ('self', 'guardian', 'helper')),
  add column delegation_id uuid,
  add column stand_in_for uuid references account_grant (id),
  add column reason text,
  add column prepared_by uuid,
  add column granted_by uuid,
  add column created_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add column ended_by uuid,
  add constraint account_grant_on_behalf check (capacity not in ('guardian', 'helper') or (delegation_id is not null and person_id is not null)),
  drop constraint account_grant_account_id_role_region_code_valid_from_key;
update account_grant set capacity = 'self' where person_id is not null;
create unique index account_grant_once on account_grant (account_id, role, region_code, valid_from, person_id, delegation_id, stand_in_for)
  nulls not distinct where ended_at is null;
create index account_grant_account on account_grant (account_id);
create index account_grant_delegation on account_grant (delegation_id) where delegation_id is not null;
create index account_grant_lent on account_grant (stand_in_for) where stand_in_for is not null;
drop policy account_grant_scope on account_grant;
create policy account_grant_scope on account_grant
  using ((select zhuye_keeps_accounts()) or account_id = (select zhuye_actor()))
  with check ((select zhuye_keeps_accounts()));

-- Whether a grant gives anything on a day. What is lent ends with what it is lent from.
create function grant_in_force(g account_grant, on_day date) returns boolean language sql stable as $$
  select g.ended_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
    and (g.stand_in_for is null or exists (
      select from account_grant b join account a on a.id = b.account_id
      where b.id = g.stand_in_for and a.active and b.ended_at is null
        and b.valid_from <= on_day and (b.valid_to is null or b.valid_to >= on_day)))
$$;

-- `id` names a session to its owner without its token. `device`: coarse words from the user agent, no address.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text not null default '',
  add column two_factors boolean not null default false;
drop policy session_scope on session;
create policy session_scope on session
  using ((select zhuye_keeps_accounts()) or account_id = (select zhuye_actor()))
  with check ((select zhuye_keeps_accounts()));

-- The time-based code of an account (RFC 6238). A secret counts once a code of it came back; `last_step` is the newest
-- step whose code was accepted, and none up to it is accepted again.
create table account_totp (
  account_id uuid primary key references account (id),
  secret_enc bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
alter table account_totp enable row level security;
alter table account_totp force row level security;
create policy account_totp_scope on account_totp
  using ((select zhuye_role()) in ('door', 'system'));

-- For who has lost the telephone: each once, kept as hashes.
create table account_recovery (
  account_id uuid not null references account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
alter table account_recovery enable row level security;
alter table account_recovery force row level security;
create policy account_recovery_scope on account_recovery
  using ((select zhuye_role()) in ('door', 'system'));

-- Between the password and the session: who has shown what, for ten minutes, by the hash of a token in a cookie.
create table half_session (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  stage text not null check (stage in ('code', 'enrol', 'grant')),
  two_factors boolean not null default false,
  failures integer not null default 0,
  destination text not null,
  expires_at timestamptz not null
);
create index half_session_expires on half_session (expires_at);
alter table half_session enable row level security;
alter table half_session force row level security;
create policy half_session_scope on half_session
  using ((select zhuye_role()) in ('door', 'system'));

-- Failed knocks by where they came from, in windows of a quarter of an hour. The source is a short keyed hash: it tells no
-- address, and there are never more rows than values of it.
create table knock (
  source integer not null,
  window_start timestamptz not null,
  failures integer not null default 0,
  primary key (source, window_start)
);
create index knock_window on knock (window_start);
alter table knock enable row level security;
alter table knock force row level security;
create policy knock_scope on knock using ((select zhuye_role()) in ('door', 'system'));

-- One-time links: to take up an invitation, to set a new password, to confirm an address. Kept as hashes.
create table account_link (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  kind text not null check (kind in ('invitation', 'reset')),
  issued_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_account on account_link (account_id);
alter table account_link enable row level security;
alter table account_link force row level security;
create policy account_link_scope on account_link using ((select zhuye_keeps_accounts()));

-- A new address of the owner until the code that was sent to it comes back.
create table account_address_change (
  account_id uuid not null references account (id),
  channel text not null check (channel in ('email', 'sms')),
  address_enc bytea not null,
  code_hash bytea not null,
  failures integer not null default 0,
  expires_at timestamptz not null,
  primary key (account_id, channel)
);
alter table account_address_change enable row level security;
alter table account_address_change force row level security;
create policy account_address_change_scope on account_address_change
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) in ('door', 'system'));

-- What one administrator prepares and another makes true.
create table grant_request (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null,
  region_code text not null,
  person_id uuid,
  valid_from date not null,
  valid_to date,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected')),
  prepared_by uuid not null,
  prepared_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  constraint grant_request_two_persons check (decided_by is null or decided_by <> prepared_by)
);
create index grant_request_waiting on grant_request (prepared_at) where state = 'waiting';
create index grant_request_account on grant_request (account_id);
alter table grant_request enable row level security;
alter table grant_request force row level security;
create policy grant_request_scope on grant_request using ((select zhuye_keeps_accounts()));

-- Public keys of passkeys; nothing in them is secret. The counter shows a copied key.
create table passkey (
  id text primary key,
  account_id uuid not null references account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_scope on passkey
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) in ('door', 'system'));

-- What a key has signed: a challenge tells its own age and origin, so that only used ones need a row, until they are too old.
create table passkey_challenge (
  token_hash bytea primary key,
  expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_scope on passkey_challenge
  using ((select zhuye_role()) in ('door', 'system'));
