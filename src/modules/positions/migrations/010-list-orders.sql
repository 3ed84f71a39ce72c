-- The bank in the orders of its list, whole or of one office.
create index position_recent on position (created_at, id);
create index position_title on position (title, id);
