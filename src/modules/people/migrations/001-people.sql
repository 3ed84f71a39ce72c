-- A person is keyed by the resident identity number (its blind index); certificates, profiles, abilities and needs are
-- dated versions beside it, so that a correction adds and any past day can be shown again.
-- `city` is the reporting unit of first record: it never changes and stands in every key, so that the tables can later be
-- split by city. `region_key` is where the person belongs today and decides who may see the row.
create table person (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null,
  resident_id_enc bytea not null,
  resident_id_bidx bytea not null,
  sex text not null check (sex in ('M', 'F')),
  birth_date date not null,
  recorded_at timestamptz not null default now(),
  primary key (city, id),
  unique (id),
  unique (resident_id_bidx)
);
create index person_region on person (region_key, id);
alter table person enable row level security;
alter table person force row level security;
create policy person_scope on person
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

create table person_profile (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  name text not null,
  urban_rural text check (urban_rural in ('URBAN', 'RURAL')),
  village text,
  address_enc bytea,
  phone_enc bytea,
  phone_bidx bytea,
  guardian_name text,
  guardian_phone_enc bytea,
  education smallint check (education between 0 and 6),
  source text not null,
  observed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index person_profile_in_force on person_profile (person_id) where superseded_by is null;
-- Searches by the beginning of a name read this index alone.
create index person_profile_name on person_profile (name text_pattern_ops, region_key, person_id) where superseded_by is null;
create index person_profile_phone on person_profile (phone_bidx) where superseded_by is null;
create index person_profile_history on person_profile (person_id, recorded_at);
alter table person_profile enable row level security;
alter table person_profile force row level security;
create policy person_profile_scope on person_profile
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- A change of category or grade gives a new number: certificates are a history, one of them in force.
create table certificate (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  number_enc bytea not null,
  number_bidx bytea not null,
  category smallint not null check (category between 1 and 7),
  grade smallint not null check (grade between 1 and 4),
  issued_on date,
  expires_on date,
  status text not null check (status in ('VALID', 'EXPIRED', 'FROZEN', 'CANCELLED', 'MOVED_OUT', 'LOST')),
  source text not null,
  observed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index certificate_in_force on certificate (person_id) where superseded_by is null;
create index certificate_number on certificate (number_bidx);
create index certificate_history on certificate (person_id, recorded_at);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy certificate_scope on certificate
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- Abilities in the 39 functions of the vocabulary, 0 to 4; a key that is missing was not assessed (null is not zero).
create table ability_profile (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  abilities jsonb not null,
  assessed_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index ability_profile_in_force on ability_profile (person_id) where superseded_by is null;
create index ability_profile_history on ability_profile (person_id, recorded_at);
alter table ability_profile enable row level security;
alter table ability_profile force row level security;
create policy ability_profile_scope on ability_profile
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- What the person wants. `min_wage` is fen a month; null means not said.
create table job_need (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  wants_work boolean not null,
  occupations text[] not null default '{}',
  skills text[] not null default '{}',
  min_wage integer check (min_wage >= 0),
  commute text check (commute in ('county', 'city')),
  forms text[] not null default '{}',
  note text,
  registered_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id)
);
create unique index job_need_in_force on job_need (person_id) where superseded_by is null;
create index job_need_region on job_need (region_key) where superseded_by is null and wants_work;
create index job_need_history on job_need (person_id, recorded_at);
alter table job_need enable row level security;
alter table job_need force row level security;
create policy job_need_scope on job_need
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));

-- Scope reads the person's current region: the dated rows follow when the person moves.
create function person_moved() returns trigger language plpgsql as $$
begin
  update person_profile set region_key = new.region_key where person_id = new.id;
  update certificate set region_key = new.region_key where person_id = new.id;
  update ability_profile set region_key = new.region_key where person_id = new.id;
  update job_need set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger person_moved after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function person_moved();
