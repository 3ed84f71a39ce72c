-- Letters to a person follow the person, as attachments do.
create trigger letter_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function letter_follows_person();
