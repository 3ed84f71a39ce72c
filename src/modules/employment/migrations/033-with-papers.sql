-- Of what waits, most have no paper yet. Those that have one are few: whether theirs are enough is asked of them alone.
create index employment_spell_papered_region on employment_spell (region_key, decide_by, id)
  include (form, standing_kinds, recorded_by, start_region_key, person_id)
  where state = 'pending' and superseded_by is null and standing_kinds <> '{}';
create index employment_spell_papered_due on employment_spell (decide_by, id)
  include (region_key, form, standing_kinds, recorded_by, start_region_key, person_id)
  where state = 'pending' and superseded_by is null and standing_kinds <> '{}';
