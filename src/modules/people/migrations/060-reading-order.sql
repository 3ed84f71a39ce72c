-- The policies again, with the same meaning and a better guess. A range whose ends are not known when the query is planned is
-- taken for half a percent of the table, and an `or` of two such conditions for two indexes: the planner then gathers and sorts
-- a million rows where it could read twenty along an index. A `case` is guessed at half and left to be a filter. So a query that
-- means a region says its range as plain values, as every list does; whoever asks by key is not concerned.
alter policy person_scope on person using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else id = (select zhuye_person()) end);
alter policy person_profile_scope on person_profile using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else person_id = (select zhuye_person()) end);
alter policy certificate_scope on certificate using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else person_id = (select zhuye_person()) end);
alter policy ability_profile_scope on ability_profile using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else person_id = (select zhuye_person()) end);
alter policy job_need_scope on job_need using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else person_id = (select zhuye_person()) end);

-- The list of people in each of its orders and under each of its filters: of a wide region along the order, of a narrow one
-- by region. The columns that the policy reads stand in the index, so that counting needs no row.
create index person_newest on person (id) include (region_key);
create index person_profile_by_name on person_profile (name, person_id) include (region_key) where superseded_by is null;
create index certificate_category on certificate (category, person_id) include (region_key) where superseded_by is null;
create index certificate_region_category on certificate (region_key, category, person_id) where superseded_by is null;
create index job_need_wish on job_need (wants_work, person_id) include (region_key) where superseded_by is null;
create index job_need_region_wish on job_need (region_key, wants_work, person_id) include (registered_on, recorded_by)
  where superseded_by is null;
drop index job_need_region;
