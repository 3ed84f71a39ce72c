-- What was put away by rule, when: one row a rule and run. Counts only, nothing of what was put away.
create table retention_run (
  id uuid primary key,
  rule_id text not null,
  -- Rows older than this were meant.
  before timestamptz not null,
  rows integer not null check (rows >= 0),
  -- False while rows were left when the run's time was up; the next night goes on.
  complete boolean not null,
  at timestamptz not null
);
create index retention_run_rule on retention_run (rule_id, at desc);
alter table retention_run enable row level security;
alter table retention_run force row level security;
create policy retention_run_add on retention_run for insert with check ((select zhuye_role()) = 'system');
create policy retention_run_read on retention_run for select
  using ((select zhuye_role()) in ('system', 'system_admin', 'auditor'));
revoke update, delete on retention_run from zhuye_app;

-- Answers are their askers' alone; the house forgets them by rule.
create policy request_once_house on request_once using ((select zhuye_role()) = 'system');
create index request_once_at on request_once (at);
create index session_expires on session (expires_at);
