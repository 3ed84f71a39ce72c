-- Several sources side by side. A version of a profile says which parts its source stated (null: all); where a part of the
-- row in force was stated by another version, `origin` names that version, its source and its day. What a source said that
-- does not count stands beside: superseded from its first moment by the row in force.
alter table person_profile
  add column states text[],
  add column origin jsonb not null default '{}';

-- A saying that its source took back: it never counts again, and the file shows that it was there.
alter table person_profile add column revoked_at timestamptz, add column revoked_because text;
alter table certificate add column revoked_at timestamptz, add column revoked_because text;
alter table ability_profile add column revoked_at timestamptz, add column revoked_because text;
alter table job_need add column revoked_at timestamptz, add column revoked_because text;

-- People state what is theirs to state: contact, home, what they want. Which parts those are is the Action's rule.
alter policy person_profile_scope on person_profile with check (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
alter policy job_need_scope on job_need with check (
  (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));

-- How each level was learnt, and how sure whoever assessed was of it.
alter table ability_profile add column grounds jsonb not null default '{}';

alter table roster_row add column beside_id uuid;

-- What a person asks the office to correct. Named by part; the words are theirs.
create table correction_request (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  part text not null,
  words text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- null while it waits
  outcome text check (outcome in ('corrected', 'kept')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create index correction_request_person on correction_request (person_id, asked_at);
create index correction_request_waiting on correction_request (region_key, asked_at) where outcome is null;
alter table correction_request enable row level security;
alter table correction_request force row level security;
create policy correction_request_scope on correction_request
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on correction_request from zhuye_app;
grant update (region_key, outcome, answer, answered_at, answered_by) on correction_request to zhuye_app;

create function correction_request_follows_person() returns trigger language plpgsql as $$
begin
  update correction_request set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger correction_request_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function correction_request_follows_person();
