-- How a name is typed (pinyin whole and by first letters), and the keyed index of the last four digits of the telephone
-- number, which is looked up within a region range: ten thousand values, so the key alone must not be the whole secret.
alter table person_profile
  add column name_pinyin text,
  add column name_initials text,
  add column phone_end_bidx bytea;
-- Ranges in the order of characters are leakproof: the planner may use these indexes before the row-level policy.
create index person_profile_pinyin on person_profile (name_pinyin text_pattern_ops, region_key, person_id)
  where superseded_by is null and name_pinyin is not null;
create index person_profile_initials on person_profile (name_initials text_pattern_ops, region_key, person_id)
  where superseded_by is null and name_initials is not null;
create index person_profile_phone_end on person_profile (phone_end_bidx, region_key)
  where superseded_by is null and phone_end_bidx is not null;
-- The worklist: certificates by their end, needs and abilities by region.
create index certificate_ending on certificate (region_key, expires_on) where superseded_by is null and status = 'VALID';
create index ability_profile_region on ability_profile (region_key, person_id) where superseded_by is null;
