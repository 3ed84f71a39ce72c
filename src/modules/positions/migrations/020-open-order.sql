-- The public list and its count, read from an index alone: all that decides whether a position is open to whoever looks, and
-- what the policy reads.
create index position_open_newest on position (opens_on, id)
  include (closes_on, filled, headcount, region_code, region_key, state) where state = 'open';
