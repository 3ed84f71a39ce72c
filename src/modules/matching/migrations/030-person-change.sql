-- What the matching engine has to look at again: ids of people about whom something changed that matching reads, and nothing
-- of what it is. Read by the transaction that wrote the row, as position_change is. `region_key` is that of the moment, without
-- the sign of a seal: whoever goes under a seal must be let go of, too.
create table person_change (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  -- The person's, not named person_id: nothing is held here beyond the register, and it goes after days. Null: everybody.
  id uuid,
  region_key bigint not null,
  at timestamptz not null default now()
);
create index person_change_xid on person_change (xid);
create index person_change_at on person_change (at);
alter table person_change enable row level security;
alter table person_change force row level security;
create policy person_change_read on person_change for select
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy person_change_forget on person_change for delete
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
-- Only the triggers below write, as the owner: who moves somebody away must leave word, too.
create policy person_change_add on person_change for insert with check (true);
revoke insert, update on person_change from zhuye_app;
-- Whoever clears away what is over locks it first.
create policy person_change_lock on person_change for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
grant update (at) on person_change, position_change to zhuye_app;

-- Arguments: the columns that matching reads. A row that only followed its person to another region, or of which something
-- else changed, is no change here.
create function person_facts_changed() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'TRUNCATE' then
    insert into person_change (id, region_key) values (null, 0);
  elsif tg_op = 'INSERT' then
    insert into person_change (id, region_key) select distinct person_id, abs(region_key) from given;
  elsif tg_op = 'DELETE' then
    insert into person_change (id, region_key) select distinct person_id, abs(region_key) from gone;
  else
    insert into person_change (id, region_key)
      select distinct g.person_id, abs(g.region_key) from given g join gone o using (city, id)
      where exists (select from unnest(tg_argv) c where to_jsonb(g) -> c is distinct from to_jsonb(o) -> c);
  end if;
  return null;
end $$;

create trigger person_facts_added after insert on person_profile
  referencing new table as given for each statement execute function person_facts_changed();
create trigger person_facts_altered after update on person_profile
  referencing old table as gone new table as given for each statement
  execute function person_facts_changed('education', 'superseded_by');
create trigger person_facts_removed after delete on person_profile
  referencing old table as gone for each statement execute function person_facts_changed();

create trigger person_facts_added after insert on ability_profile
  referencing new table as given for each statement execute function person_facts_changed();
create trigger person_facts_altered after update on ability_profile
  referencing old table as gone new table as given for each statement
  execute function person_facts_changed('abilities', 'superseded_by');
create trigger person_facts_removed after delete on ability_profile
  referencing old table as gone for each statement execute function person_facts_changed();

create trigger person_facts_added after insert on job_need
  referencing new table as given for each statement execute function person_facts_changed();
create trigger person_facts_altered after update on job_need
  referencing old table as gone new table as given for each statement
  execute function person_facts_changed(
    'wants_work', 'occupations', 'skills', 'min_wage', 'commute', 'forms', 'superseded_by');
create trigger person_facts_removed after delete on job_need
  referencing old table as gone for each statement execute function person_facts_changed();
create trigger person_facts_emptied after truncate on job_need
  for each statement execute function person_facts_changed();

create trigger person_facts_added after insert on consent
  referencing new table as given for each statement execute function person_facts_changed();
create trigger person_facts_altered after update on consent
  referencing old table as gone new table as given for each statement
  execute function person_facts_changed('superseded_by');
create trigger person_facts_removed after delete on consent
  referencing old table as gone for each statement execute function person_facts_changed();
create trigger person_facts_emptied after truncate on consent
  for each statement execute function person_facts_changed();

-- A move, and a seal, which turns the sign of the key.
create function person_place_changed() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  insert into person_change (id, region_key) values (new.id, abs(new.region_key));
  return null;
end $$;
create trigger person_place_changed after update of region_key, region_code on person
  for each row when (old.region_key <> new.region_key or old.region_code <> new.region_code)
  execute function person_place_changed();
