-- What a scanner for viruses said of a file, and whether it was taken away. The bytes of a file that was removed stay,
-- sealed, as long as the record that it stood behind: a removal is a mark with a reason, never a loss.
alter table attachment
  add column scan_state text not null default 'unscanned' check (scan_state in ('waiting', 'clean', 'infected', 'unscanned')),
  add column scanned_at timestamptz,
  add column scan_found text,
  add column removed_at timestamptz,
  add column removed_by uuid,
  add column remove_reason text,
  add check ((removed_at is null) = (remove_reason is null));
create index attachment_waiting on attachment (at, id) where scan_state = 'waiting';
create index attachment_infected on attachment (scanned_at desc, id) where scan_state = 'infected';
-- Said by the house alone, as the file stands; what was found stays found.
grant update (scan_state, scanned_at, scan_found) on attachment to zhuye_app;
grant update (removed_at, removed_by, remove_reason) on attachment to zhuye_app;
-- Quarantine is looked after by the system administrator, wherever the file belongs: the row, never the content.
create policy attachment_quarantine on attachment for select
  using ((select zhuye_role()) = 'system_admin' and scan_state = 'infected');
create function attachment_said_once() returns trigger language plpgsql as $$
begin
  if old.scan_state = 'infected' and new.scan_state <> 'infected'
    or new.scan_state is distinct from old.scan_state and (select zhuye_role()) <> 'system' then
    raise exception 'what a scanner found is said by the house' using errcode = 'insufficient_privilege';
  end if;
  if old.removed_at is not null and (new.removed_at, new.removed_by, new.remove_reason)
    is distinct from (old.removed_at, old.removed_by, old.remove_reason) then
    raise exception 'a removal is said once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger attachment_said_once before update of scan_state, removed_at, removed_by, remove_reason on attachment
  for each row execute function attachment_said_once();

-- Files that an account asked for: a list under filters, written by a job. The filters may hold a name, so they are sealed.
-- The bytes lie encrypted beside the attachments under `file_id` until `expires_at`.
create table export_job (
  id uuid primary key,
  account_id uuid not null,
  name text not null,
  format text not null,
  input bytea not null,
  personal boolean not null,
  purpose text,
  reason text,
  -- Numbers of people stand in full.
  full_numbers boolean not null default false,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'expired')),
  problem text,
  rows_total integer not null,
  rows_done integer not null default 0,
  file_id uuid,
  file_name text,
  file_size bigint,
  file_sha256 bytea,
  made_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  check ((state = 'done') <= (file_id is not null and expires_at is not null))
);
create index export_job_mine on export_job (account_id, made_at desc, id desc);
create index export_job_expiry on export_job (expires_at) where state = 'done';
create unique index export_job_file on export_job (file_id) where file_id is not null;
alter table export_job enable row level security;
alter table export_job force row level security;
create policy export_job_own on export_job
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system')
  with check (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');
revoke delete on export_job from zhuye_app;
