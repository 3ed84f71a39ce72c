-- When a position was opened: what is new since somebody looked. Before this was kept, the day it came in.
alter table position add column opened_at timestamptz;
select set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
update position set opened_at = greatest(created_at, opens_on::timestamp at time zone 'Asia/Shanghai') where state = 'open';
select set_config('zhuye.lo', '', true), set_config('zhuye.hi', '', true);

-- A search that a person keeps, by what the public search narrows by, so that all of them are looked through at once.
create table saved_search (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  name text not null check (length(name) between 1 and 40),
  text text check (length(text) between 1 and 60),
  -- The pattern of `text`; what stands for itself is escaped.
  pattern text,
  region text,
  -- Places of work that lie in the region, by code; null: anywhere.
  places text[],
  occupation text,
  form text,
  -- Fen a month.
  wage integer check (wage >= 0),
  accommodation text,
  -- The person wants to be told of what is new.
  tell boolean not null,
  seen_at timestamptz not null,
  told_at timestamptz,
  -- For some days a deleted one may be had back.
  deleted_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check ((text is null) = (pattern is null))
);
create index saved_search_person on saved_search (person_id, recorded_at);
create index saved_search_tell on saved_search (region_key) where tell and deleted_at is null;
alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_scope on saved_search
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));

create trigger saved_search_person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('saved_search');
