-- Who is or was at work in a region, from the index alone: the funnel asks it of every person of a county. The policy reads the
-- start region and the person, hence they stand here too.
create index employment_spell_live on employment_spell (region_key, started_on)
  include (person_id, ended_on, state, start_region_key)
  where superseded_by is null and state in ('pending', 'verified');
