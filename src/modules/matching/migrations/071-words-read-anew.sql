-- Leaves word about everybody who named one of these skills: what the words mean changed, not what anybody said. As the owner,
-- for nobody else writes here; the rows are those in sight of whoever asks, which is the house.
create function people_to_read_anew(spellings text[]) returns void language sql
security definer set search_path = public, pg_temp as $$
  insert into person_change (id, region_key)
  select person_id, abs(region_key) from job_need where superseded_by is null and skills && spellings
$$;
revoke execute on function people_to_read_anew(text[]) from public;
grant execute on function people_to_read_anew(text[]) to zhuye_app;
