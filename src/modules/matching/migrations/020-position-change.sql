-- What the matching engine has to look at again: ids of positions that were added, changed or removed, nothing else about
-- them. Read by the transaction that wrote the row and not by its number: numbers do not become visible in order.
create table position_change (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  -- null: all of them
  position_id uuid,
  at timestamptz not null default now()
);
create index position_change_xid on position_change (xid);
create index position_change_at on position_change (at);
revoke update on position_change from zhuye_app;

create function position_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into position_change (position_id) select id from gone;
  elsif tg_op = 'TRUNCATE' then
    insert into position_change (position_id) values (null);
  else
    insert into position_change (position_id) select id from given;
  end if;
  return null;
end $$;
create trigger position_added after insert on position
  referencing new table as given for each statement execute function position_changed();
create trigger position_altered after update on position
  referencing new table as given for each statement execute function position_changed();
create trigger position_removed after delete on position
  referencing old table as gone for each statement execute function position_changed();
create trigger position_emptied after truncate on position
  for each statement execute function position_changed();
