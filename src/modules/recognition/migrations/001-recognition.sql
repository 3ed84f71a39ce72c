-- Recognition as a person hard to employ (就业困难人员认定): one row a case, from the application to its end. Nothing of it is
-- overwritten without a step in `recognition_step`. A person is recognised on every day from `valid_from` up to `valid_until` and
-- before `ended_on`: these three alone say so, whatever the state, so that any past day can be asked about.
create table recognition (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  -- One of the kinds that the province lays down (parameter `recognition.kinds`).
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  state text not null check (state in
    ('applied', 'supplement', 'checked', 'recognised', 'refused', 'objected', 'upheld', 'revoked', 'ended', 'withdrawn', 'lapsed')),
  -- What was said when applying and no register knows; null: nobody has said.
  said_working boolean,
  said_pension boolean,
  applied_on date not null,
  applied_as text not null check (applied_as in ('self', 'guardian', 'helper', 'staff')),
  applied_by uuid,
  -- Last day for what the state waits for: the office's step, the supplement, or the objection. Null: nothing waits.
  due_on date,
  -- Since when the state has stood.
  since date not null,
  checked_by uuid,
  decided_on date,
  decided_by uuid,
  -- Why it was returned, refused, revoked or ended, in the officer's words.
  reason text check (length(reason) between 1 and 500),
  -- What the person says against a decision.
  objection text check (length(objection) between 1 and 500),
  valid_from date,
  valid_until date,
  -- First day on which it no longer holds.
  ended_on date,
  end_cause text check (end_cause in ('hired', 'expired', 'certificate', 'pension', 'died', 'renewed', 'withdrawn', 'revoked', 'other')),
  -- The recognition that this one carries on.
  renews uuid,
  -- What the rule said on the day of the decision, with its steps.
  verdict jsonb,
  recorded_at timestamptz not null default now(),
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((valid_from is null) = (valid_until is null)),
  check (valid_until >= valid_from),
  check (state <> 'recognised' or (valid_from is not null and ended_on is null))
);
-- One case under way and one recognition in force a person, whoever asks at the same moment.
create unique index recognition_open on recognition (person_id) where state in ('applied', 'supplement', 'checked', 'objected');
create unique index recognition_standing on recognition (person_id) where state = 'recognised';
create index recognition_person on recognition (person_id, valid_from);
create index recognition_waiting on recognition (state, region_key, due_on)
  where state in ('applied', 'supplement', 'checked', 'objected');
create index recognition_valid on recognition (valid_until) where state = 'recognised';
-- The orders of the list; the policy reads region and person.
create index recognition_by_applied on recognition (region_key, applied_on, id) include (person_id, state, kind);
alter table recognition enable row level security;
alter table recognition force row level security;
create policy recognition_scope on recognition
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on recognition from zhuye_app;
grant update (state, due_on, since, checked_by, decided_on, decided_by, reason, objection, valid_from, valid_until, ended_on, end_cause,
  verdict, said_working, said_pension) on recognition to zhuye_app;

-- A person asks, takes back and objects; deciding is the office's, whoever wrote the statement.
create function recognition_person_asks() returns trigger language plpgsql as $$
begin
  if zhuye_role() <> 'seeker' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'applied' or new.valid_from is not null then
      raise exception 'a person applies and does not decide' using errcode = 'insufficient_privilege';
    end if;
  elsif new.state not in ('applied', 'withdrawn', 'objected')
    or (to_jsonb(new) - '{state,due_on,since,objection,ended_on,end_cause,said_working,said_pension}'::text[])
      is distinct from (to_jsonb(old) - '{state,due_on,since,objection,ended_on,end_cause,said_working,said_pension}'::text[])
  then
    raise exception 'a person applies and does not decide' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger recognition_person_asks before insert or update on recognition
  for each row execute function recognition_person_asks();

-- The way of each case, step by step; only ever added.
create table recognition_step (
  city integer not null,
  id uuid not null,
  recognition_id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  move text not null,
  state text not null,
  reason text check (length(reason) between 1 and 500),
  -- Who said it: the person, a guardian or helper, the staff, or the house by the clock or an event.
  done_as text not null check (done_as in ('self', 'guardian', 'helper', 'staff', 'house')),
  at timestamptz not null,
  done_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, recognition_id) references recognition (city, id)
);
create index recognition_step_case on recognition_step (recognition_id, at);
create index recognition_step_person on recognition_step (person_id);
alter table recognition_step enable row level security;
alter table recognition_step force row level security;
create policy recognition_step_scope on recognition_step
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on recognition_step from zhuye_app;

create trigger recognition_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('recognition', 'recognition_step');
