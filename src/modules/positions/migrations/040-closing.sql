-- A position closes when its places are taken, when its last day is over, or by somebody's hand; what comes of those who are on
-- the way to it depends on which. Before it is open to everybody it may be `reserved`: offered first to people who are owed it.
alter table position
  add column closed_why text check (closed_why in ('full', 'past', 'hand')),
  add column reserve text check (reserve in ('PUBLIC_WELFARE', 'TARGETED')),
  drop constraint position_state_check,
  add constraint position_state_check check (state in ('draft', 'submitted', 'reserved', 'open', 'closed')),
  add constraint position_reserved_check check (state <> 'reserved' or (reserve is not null and region_code is not null));

-- What the night looks for.
create index position_past on position (closes_on) where state = 'open';
create index position_full on position (id) where state in ('open', 'reserved') and filled >= headcount;

-- Somebody who was under way when a position closed may still be hired to a place that is left; a reserved one is filled too.
create or replace function position_fill(position_id uuid, change integer) returns integer language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
  now_filled integer;
begin
  if zhuye_role() in ('', 'public', 'seeker', 'employer_hr') then return null; end if;
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  update position p set filled = p.filled + change
  where p.id = position_id
    and (p.state in ('open', 'reserved') or (p.state = 'closed' and p.closed_why in ('past', 'hand')) or change < 0)
    and p.filled + change between 0 and p.headcount
  returning p.filled into now_filled;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return now_filled;
end $$;
