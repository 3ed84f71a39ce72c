-- What somebody says of a position changes for which other positions they are suggested: the memory of people reads them anew.
create trigger person_facts_added after insert on match_exclusion
  referencing new table as given for each statement execute function person_facts_changed();
create trigger person_facts_altered after update on match_exclusion
  referencing old table as gone new table as given for each statement
  execute function person_facts_changed('withdrawn_at', 'effect_off_at');
create trigger person_facts_removed after delete on match_exclusion
  referencing old table as gone for each statement execute function person_facts_changed();
create trigger person_facts_emptied after truncate on match_exclusion
  for each statement execute function person_facts_changed();

-- Who skips a county or a group of occupations, asked from the side of a position. Columns of their own, for under row-level
-- security an index over an expression would not be used.
alter table match_exclusion
  add column said_county text generated always as (position_terms ->> 'county') stored,
  add column said_group text generated always as (position_terms ->> 'group') stored;
create index match_exclusion_said_county on match_exclusion (said_county)
  where reason_code = 'too-far' and withdrawn_at is null and effect_off_at is null;
create index match_exclusion_said_group on match_exclusion (said_group)
  where reason_code = 'not-wanted' and withdrawn_at is null and effect_off_at is null;
