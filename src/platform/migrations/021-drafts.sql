-- A form that somebody put aside half filled, to go on with on another day: sealed, the account's alone, and for the grant in
-- which it was typed, so that nothing meant for one person is sent for another. `path` is the page that shows the form.
create table draft (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  grant_id uuid not null references account_grant (id) on delete cascade,
  path text not null check (path ~ '^/[a-z]' and length(path) <= 500),
  title text not null check (length(title) between 1 and 80),
  form_enc bytea not null,
  based_on text check (length(based_on) <= 60),
  kept_at timestamptz not null
);
create index draft_own on draft (account_id, grant_id, kept_at);
create index draft_grant on draft (grant_id);
create index draft_kept on draft (kept_at);
alter table draft enable row level security;
alter table draft force row level security;
create policy draft_own on draft
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');
