-- What turns a file as a whole: the police corrected the identity number, another county takes the file over, a death was told.
-- Added, never changed: a death that was told by mistake is revoked and stays to be read.
create table person_turn (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  kind text not null check (kind in ('identity', 'move', 'death')),
  -- The day on which it was so, and the paper that says it, in words.
  happened_on date not null,
  paper text not null check (length(paper) between 1 and 200),
  -- identity: the number as it was before, sealed.
  before_enc bytea,
  -- move: from where to where.
  from_code text,
  to_code text,
  -- death: the certificate, as it was, and whether a wish was in force.
  card_before uuid,
  card_after uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- move: the office that has the file now has seen it.
  received_at timestamptz,
  received_by uuid,
  -- death: it was a mistake.
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create index person_turn_person on person_turn (person_id, recorded_at);
create index person_turn_arrived on person_turn (region_key, recorded_at) where kind = 'move' and received_at is null;
create unique index person_turn_one_death on person_turn (person_id) where kind = 'death' and revoked_at is null;
alter table person_turn enable row level security;
alter table person_turn force row level security;
create policy person_turn_scope on person_turn
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on person_turn from zhuye_app;
grant update (region_key, before_enc, received_at, received_by, revoked_at, revoked_by, revoke_reason) on person_turn to zhuye_app;

-- The rows of a room go where their person goes: whatever has the region of the person names its tables to one trigger. As the owner,
-- over all regions: the mover may lose sight of the rows by the very move.
create function rows_follow_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
  followed text;
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  foreach followed in array tg_argv loop
    execute format('update %I set region_key = $1 where person_id = $2', followed) using new.region_key, new.id;
  end loop;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
  return null;
end $$;
create trigger person_turn_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('person_turn');

-- Gives a file to the office of another region; false where there is nothing to give. The caller must reach the person, and
-- does not reach them afterwards. The rows of all rooms follow by the triggers with which they follow every move.
create function person_hand_over(who uuid, code text, key bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  held bigint;
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  select region_key into held from person where id = who for update;
  if held is null or held < 0 or held = key then
    perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
    return false;
  end if;
  if coalesce(held >= nullif(own_lo, '')::bigint and held < nullif(own_hi, '')::bigint, false) is false then
    raise exception 'outside the region' using errcode = 'insufficient_privilege';
  end if;
  update person set region_key = key, region_code = code where id = who;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return true;
end $$;
