-- Education beyond the level, and where somebody is registered: fields of the parts `education` and `registration` of a profile.
-- `education` is the highest level that was finished; `study_level` the level that somebody studies for now, null where they do
-- not. School, subject and the day of graduation are those of the study, or else of the level that was finished.
alter table person_profile
  -- A division of the province, or 'outside'.
  add column register_region text check (register_region ~ '^(\d{6}|outside)$'),
  add column study_level smallint check (study_level between 0 and 6),
  add column school text,
  add column major text,
  add column graduates_on date;
create index person_profile_graduates on person_profile (graduates_on, region_key, person_id)
  where superseded_by is null and graduates_on is not null;

-- Skills, languages and papers of skill, with their source. `job_need.skills` of the need in force is a copy of the skills in
-- force, which matching reads; it is written together with this row.
create table skill_profile (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  papers text[] not null default '{}',
  observed_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  revoked_at timestamptz,
  revoked_because text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index skill_profile_in_force on skill_profile (person_id) where superseded_by is null;
create index skill_profile_history on skill_profile (person_id, recorded_at);
alter table skill_profile enable row level security;
alter table skill_profile force row level security;
create policy skill_profile_scope on skill_profile
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on skill_profile from zhuye_app;
grant update (region_key, superseded_by, revoked_at, revoked_because) on skill_profile to zhuye_app;
create trigger skill_profile_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('skill_profile');

-- What was said with the needs becomes the fact that it is; each need in force keeps its copy.
do $$
declare
  lo text := coalesce(current_setting('zhuye.lo', true), '');
  hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true);
  insert into skill_profile (city, id, person_id, region_key, skills, observed_on, source, recorded_at, recorded_by)
    select city, gen_random_uuid(), person_id, region_key, skills, registered_on, source, recorded_at, recorded_by
    from job_need where superseded_by is null and cardinality(skills) > 0;
  perform set_config('zhuye.lo', lo, true), set_config('zhuye.hi', hi, true);
end $$;
