-- How the name is typed: pinyin whole and by first letters. Names begin with places, so a part may stand anywhere in them.
alter table employer
  add column name_pinyin text,
  add column name_initials text;
