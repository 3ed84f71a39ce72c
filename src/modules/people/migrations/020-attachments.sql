-- Files about a person follow the person, as the dated rows do.
create trigger attachment_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function attachment_follows_person();
