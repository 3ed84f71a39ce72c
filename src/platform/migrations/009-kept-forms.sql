-- What somebody had typed when the session ran out, for half an hour: sealed, the latest form of an account alone, and for
-- the grant in which it was typed, so that nothing meant for one person is sent for another.
create table kept_form (
  account_id uuid primary key references account (id) on delete cascade,
  grant_id uuid not null references account_grant (id) on delete cascade,
  form_enc bytea not null,
  expires_at timestamptz not null
);
create index kept_form_grant on kept_form (grant_id);
create index kept_form_expires on kept_form (expires_at);
alter table kept_form enable row level security;
alter table kept_form force row level security;
create policy kept_form_own on kept_form
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) in ('door', 'system'));
