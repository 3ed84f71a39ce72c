-- Who is acting, and over which regions: set by the action mechanism for one transaction, read by every policy.
-- Nothing set means nothing seen. Regions are half-open ranges of 12-digit keys (province, reporting unit, county,
-- township, village), so that a policy is a leakproof range that an index serves.
create function zhuye_role() returns text language sql stable as $$ select coalesce(current_setting('zhuye.role', true), '') $$;
create function zhuye_actor() returns uuid language sql stable as $$ select nullif(current_setting('zhuye.actor', true), '')::uuid $$;
create function zhuye_person() returns uuid language sql stable as $$ select nullif(current_setting('zhuye.person', true), '')::uuid $$;
create function zhuye_lo() returns bigint language sql stable as $$ select nullif(current_setting('zhuye.lo', true), '')::bigint $$;
create function zhuye_hi() returns bigint language sql stable as $$ select nullif(current_setting('zhuye.hi', true), '')::bigint $$;

-- People who sign in. Visible to the door (which looks up who knocks), to the system administrator, and to themselves.
create table account (
  id uuid primary key,
  name text not null unique,
  display_name text not null,
  password_hash text not null,
  active boolean not null default true,
  sample boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);
alter table account enable row level security;
alter table account force row level security;
create policy account_scope on account
  using ((select zhuye_role()) in ('door', 'system_admin', 'system') or id = (select zhuye_actor()))
  with check ((select zhuye_role()) in ('door', 'system_admin', 'system'));

-- A role in a region, with validity. An account acts in one of them at a time.
create table account_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null,
  region_code text not null,
  person_id uuid,
  valid_from date not null,
  valid_to date,
  unique (account_id, role, region_code, valid_from)
);
alter table account_grant enable row level security;
alter table account_grant force row level security;
create policy account_grant_scope on account_grant
  using ((select zhuye_role()) in ('door', 'system_admin', 'system') or account_id = (select zhuye_actor()))
  with check ((select zhuye_role()) in ('door', 'system_admin', 'system'));

-- Sessions are looked up by the hash of their token; the token itself is never stored.
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  grant_id uuid not null references account_grant (id),
  kind text not null check (kind in ('web', 'api')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);
alter table session enable row level security;
alter table session force row level security;
create policy session_scope on session
  using ((select zhuye_role()) in ('door', 'system_admin', 'system') or account_id = (select zhuye_actor()));

-- What a key has already done: a repeated request, job or retry gets the first answer instead of a second effect.
create table request_once (
  key text not null,
  actor uuid,
  action text not null,
  input_hash bytea not null,
  answer bytea not null,
  at timestamptz not null default now(),
  primary key (key, action)
);
alter table request_once enable row level security;
alter table request_once force row level security;
create policy request_once_scope on request_once
  using (actor is not distinct from (select zhuye_actor()));
