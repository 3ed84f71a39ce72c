-- The list of people by age: of a wide region it is read along this index, of a narrow one sorted.
create index person_age on person (birth_date, id) include (region_key);
