-- A referral is a suggestion too: whoever was referred does not wait for one.
create function referral_is_suggestion() returns trigger language plpgsql as $$
begin
  insert into push_turn (city, person_id, region_key, suggested_on)
  values (new.city, new.person_id, new.region_key, (new.recorded_at at time zone 'Asia/Shanghai')::date)
  on conflict (city, person_id) do update
    set suggested_on = greatest(push_turn.suggested_on, excluded.suggested_on), owner = null;
  return null;
end $$;
create trigger referral_is_suggestion after insert on referral
  for each row execute function referral_is_suggestion();

select set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
insert into push_turn (city, person_id, region_key, suggested_on)
  select city, person_id, max(region_key), max((recorded_at at time zone 'Asia/Shanghai')::date)
  from referral group by city, person_id
on conflict (city, person_id) do update set suggested_on = greatest(push_turn.suggested_on, excluded.suggested_on);
