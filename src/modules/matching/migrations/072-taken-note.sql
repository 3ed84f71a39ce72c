-- What whoever took somebody in hand wants to remember; it goes when somebody is suggested something, or is taken over.
alter table push_turn add column note text check (length(note) <= 200);
