-- Same meaning, better guess: see 060-reading-order.sql of the people. Every figure and list says its range as plain values.
alter policy counted_start_scope on counted_start using (case
  when region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()) then true else false end);
-- How many starts and how many different persons, from one index alone.
drop index counted_start_region;
create index counted_start_region on counted_start (year, region_key) include (person_id);
