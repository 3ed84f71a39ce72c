-- An employer asks to meet somebody whom it knows by a code alone; the person, a guardian or a clerk who asked them answers. A yes
-- makes a referral. Who said no is not asked again for that position.
create table approach (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  employer_id uuid not null,
  employer_name text,
  position_id uuid not null,
  position_title text not null,
  -- What the employer calls the person by: digits that hold for this employer and position alone.
  code text not null check (code ~ '^\d{8}$'),
  state text not null check (state in ('open', 'agreed', 'declined', 'expired', 'withdrawn')),
  -- Last day on which an answer counts.
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  answered_as text check (answered_as in ('self', 'guardian', 'helper', 'staff')),
  referral_id uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index approach_once on approach (person_id, position_id) where state in ('open', 'agreed', 'declined');
create index approach_position on approach (position_id, asked_at);
create index approach_employer on approach (employer_id, position_id);
create index approach_waiting on approach (region_key, due_on) where state = 'open';
alter table approach enable row level security;
alter table approach force row level security;
create policy approach_scope on approach
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
create policy approach_employer_read on approach for select using (employer_id = (select zhuye_employer()));
create policy approach_employer_ask on approach for insert
  with check (employer_id = (select zhuye_employer()) and state = 'open');
create policy approach_employer_withdraw on approach for update
  using (employer_id = (select zhuye_employer()))
  with check (employer_id = (select zhuye_employer()) and state = 'withdrawn');
revoke update, delete on approach from zhuye_app;
grant update (state, ended_at, ended_by, answered_as, referral_id, region_key) on approach to zhuye_app;

-- An employer takes its question back while nobody has answered, and changes nothing else, whoever wrote the statement.
create function approach_employer_withdraws() returns trigger language plpgsql as $$
begin
  if old.state <> 'open'
    or (to_jsonb(new) - '{state,ended_at,ended_by}'::text[]) is distinct from (to_jsonb(old) - '{state,ended_at,ended_by}'::text[])
  then
    raise exception 'an employer takes its question back and changes nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger approach_employer_withdraws before update on approach
  for each row when (zhuye_employer() is not null) execute function approach_employer_withdraws();

create function approach_person_moved() returns trigger language plpgsql as $$
begin
  update approach set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger approach_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function approach_person_moved();
