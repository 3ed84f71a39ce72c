-- Whom the funnel of a county is about, from indexes alone: thousands of people lie scattered over as many blocks. The policies
-- read the region and the person, hence they stand here too.
create index certificate_valid_region on certificate (region_key, person_id)
  include (category, grade)
  where superseded_by is null and status = 'VALID';
create index person_region_ages on person (region_key, id)
  include (sex, birth_date);
