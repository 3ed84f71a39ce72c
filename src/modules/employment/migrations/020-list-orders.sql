-- The worklist by the day on which work began, beside the order of recording: of a county or of the whole province.
create index employment_spell_waiting_started on employment_spell (state, started_on, id) include (region_key)
  where state in ('pending', 'rejected') and superseded_by is null;
create index employment_spell_waiting_recorded on employment_spell (state, recorded_at, id) include (region_key)
  where state in ('pending', 'rejected') and superseded_by is null;
