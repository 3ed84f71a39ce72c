-- Services that a person was given. A correction adds a version under the same `service`; one that was entered by mistake is
-- taken back with the reason and stays readable.
create table service_given (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  service uuid not null,
  kind text not null check (kind in ('GUIDANCE', 'INTRODUCTION', 'TRAINING', 'POLICY', 'HOME_VISIT', 'ASSESSMENT', 'START_UP',
    'REGISTRATION', 'ADAPTATION', 'OTHER')),
  given_on date not null,
  -- Office, station or person, in the words of whoever recorded it.
  given_by text not null,
  result text not null check (result in ('DONE', 'GOES_ON', 'DECLINED', 'NOT_REACHED')),
  note text,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  revoked_at timestamptz,
  revoked_because text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index service_given_in_force on service_given (service) where superseded_by is null;
create index service_given_person on service_given (person_id, given_on);
create index service_given_list on service_given (given_on, region_key) where superseded_by is null and revoked_at is null;
alter table service_given enable row level security;
alter table service_given force row level security;
create policy service_given_scope on service_given
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on service_given from zhuye_app;
grant update (region_key, superseded_by, revoked_at, revoked_because) on service_given to zhuye_app;
create trigger service_given_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('service_given');
